package kith.access.account;

import java.time.LocalDate;
import java.util.List;
import kith.access.Worker;
import kith.access.passkey.KeptPasskeys.Passkey;

public record AccountPage(Worker worker, boolean app, List<Passkey> passkeys, int recoveryCodes, List<OpenSessions.Open> sessions, LocalDate today) {

    public boolean elsewhere() { return sessions.size() > 1; }

    public boolean secondFactor() { return app || !passkeys.isEmpty(); }
}
