/** What panels are asked and what they decide, and whoever decides with delegated authority. May use: the ground, people, organisation, pathway. */
package kith.panel;
