/** Lateness asks for a reason once. */
package kith.pathway.lateness;
