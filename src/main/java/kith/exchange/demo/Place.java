package kith.exchange.demo;

/** An address that does not exist: its street is invented and its postcode lies in an outward code that is not in use. */
record Place(String line, String town, String postcode, boolean shielded) {}
