/** The hub at work: which children it holds, and who works with them. */
package kith.hub;
