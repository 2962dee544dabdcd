/** The hub's weekly meeting: which families are on and why, what is said while it is said, and what goes on whose record. */
package kith.hub.meeting;
