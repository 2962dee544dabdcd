/** What a child needs to learn, where the law asks for a plan of its own. */
package kith.learning;
