package kith.exchange;

import kith.exchange.cpis.ExtractCpis;
import picocli.CommandLine.Command;

/** What can go out. */
@Command(name = "extract", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND", description = "Write a file for another service (docs/partners.md).", subcommands = {ExtractCpis.class})
public class ExtractCommand {}
