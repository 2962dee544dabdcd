/** The daily work: visits, notes, calls, assessments, decisions, the chronology, and closing. */
package kith.casework;
