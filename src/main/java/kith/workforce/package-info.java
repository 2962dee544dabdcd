/** The organisation on a screen: the picture of it, changing it from a day on, and what does not fit together. May use: the ground, people, organisation, pathway. */
package kith.workforce;
