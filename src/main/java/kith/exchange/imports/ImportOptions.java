package kith.exchange.imports;

import java.nio.file.Path;
import java.time.LocalDate;
import picocli.CommandLine.Option;

/** What both imports may be told. */
class ImportOptions {

    @Option(names = "--people", paramLabel = "FILE", description = "a companion file of names, addresses, families and hubs (docs/imports.md)")
    Path people;

    @Option(names = "--strict", description = "load nothing if anything at all is wrong")
    boolean strict;

    @Option(names = "--cut-over", paramLabel = "DATE", description = "the day from which the service records in Kith, such as 2026-04-01 (default: today)")
    LocalDate cutOver;
}
