package kith.access.workers;

import java.util.List;
import kith.access.AccountEvents;
import kith.access.account.Sessions;

public record WorkerPage(AccountsList.Line line, boolean self, List<Sessions.Open> sessions, List<AccountEvents.Told> events) {
    public boolean secondFactor() { return line.app() || line.passkey(); }
}
