package kith.app;

import kith.ledger.sealing.ListHeads;
import kith.ledger.sealing.ProveFact;
import kith.ledger.sealing.RotateKey;
import kith.ledger.sealing.VerifyLedger;
import kith.pathway.erasing.EraseContent;
import picocli.CommandLine.Command;

@Command(name = "ledger", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND",
    subcommands = {VerifyLedger.class, ListHeads.class, ProveFact.class, EraseContent.class, RotateKey.class},
    description = "Prove that nothing was altered; erase what the law says must go.")
class LedgerCommand {}
