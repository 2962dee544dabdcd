/** What hubs spend on their families: asked, decided with authority, and what it changed. May use: the ground, people, organisation, pathway. */
package kith.budget;
