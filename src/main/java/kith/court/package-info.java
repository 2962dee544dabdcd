/** Before and in court: the Public Law Outline, hearings and filings, orders and how long they last, parties, secure accommodation and deprivation of liberty. */
package kith.court;
