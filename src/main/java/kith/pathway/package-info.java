/** A child's statuses, clocks and owed records: what follows from the facts, by rules that are data. */
package kith.pathway;
