package kith.exchange.imports;

import java.time.LocalDate;

/**
 * One load of a file.
 *
 * @param number   counts all loads: the later beats the earlier within a collection year
 * @param source   its name in the ledger, such as cin-2026-1
 * @param year     the collection year; 0 for a people file, which every return outranks
 * @param date     the day the file speaks of
 * @param cutOver  from which day the service records in Kith, as it was said when the load began
 * @param finished whether all of it has been recorded before
 */
record Load(int number, String source, Format format, int year, LocalDate date, LocalDate cutOver, boolean finished) {}
