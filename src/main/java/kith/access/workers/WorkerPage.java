package kith.access.workers;

import java.util.List;
import kith.access.AccountEvents;
import kith.access.account.OpenSessions;

public record WorkerPage(AccountsList.Line line, boolean self, List<OpenSessions.Open> sessions, List<AccountEvents.Told> events) {
    public boolean secondFactor() { return line.app() || line.passkey(); }
}
