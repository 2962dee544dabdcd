/** Complaints about the service by those it is for, from the first word to the report of an investigation. */
package kith.complaints;
