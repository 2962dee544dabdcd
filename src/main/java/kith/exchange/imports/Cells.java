package kith.exchange.imports;

/** The named values of one row of a table, or of one element of an XML file. */
interface Cells {

    /** Empty where the file says nothing. */
    String get(String name);

    long line();
}
