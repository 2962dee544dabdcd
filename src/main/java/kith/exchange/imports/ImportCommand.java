package kith.exchange.imports;

import picocli.CommandLine.Command;

/** What can come in. */
@Command(name = "import", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND",
    description = "Load the returns that an authority has filed (docs/imports.md).", subcommands = {ImportCin.class, ImportSsda903.class})
public class ImportCommand {}
