package kith.exchange.demo.write;

import picocli.CommandLine.Command;

@Command(name = "demo", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND", description = "The demonstration authority.")
public class DemoCommand { }
