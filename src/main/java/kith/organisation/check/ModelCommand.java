package kith.organisation.check;

import picocli.CommandLine.Command;

/** What can be done with an operating model. */
@Command(name = "model", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND", description = "Look at an operating model.")
public class ModelCommand { }
