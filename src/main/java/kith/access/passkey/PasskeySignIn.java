package kith.access.passkey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import kith.access.Asker;
import kith.access.SignedIn;
import kith.access.Worker;
import kith.access.lock.IdleLock;
import kith.access.signin.Accounts;
import kith.access.signin.Accounts.Account;
import kith.access.signin.Arrival;
import kith.access.signin.HalfSignedIn;
import kith.access.signin.HalfSignedIn.Missing;
import kith.access.signin.NextPlace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.HttpRequestHandler;
import tools.jackson.core.type.TypeReference;

/**
 * A passkey says who somebody is and proves it at once: to sign in, to unlock, or to prove again. Not a handler among the others,
 * because the database has to be read before anybody is known.
 */
@Component("/sign-in/passkey")
class PasskeySignIn implements HttpRequestHandler {

    private static final Logger LOG = LoggerFactory.getLogger(PasskeySignIn.class);

    private final Passkeys passkeys;
    private final Accounts accounts;
    private final Arrival arrival;
    private final TransactionTemplate transaction;

    PasskeySignIn(Passkeys passkeys, Accounts accounts, Arrival arrival, TransactionTemplate transaction) {
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.arrival = arrival;
        this.transaction = transaction;
    }

    @Override public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getMethod().equals("POST")) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        var holder = holder(request);
        var here = SignedIn.here().or(() -> HalfSignedIn.here().map(HalfSignedIn::worker));
        // two people's proofs never make one sign-in
        if (holder.isEmpty() || here.isPresent() && !here.get().id().equals(holder.get().id())) answer(response, 422, Map.of());
        else answer(response, 200, Map.of("next", arrived(holder.get(), request, response)));
    }

    private String arrived(Worker worker, HttpServletRequest request, HttpServletResponse response) {
        var next = request.getParameter("next");
        if (SignedIn.here().isPresent()) arrival.provedAgain(request);
        else if (HalfSignedIn.here().filter(half -> half.missing() == Missing.UNLOCKING).isPresent()) {
            IdleLock.open(request);
            arrival.provedAgain(request);
        } else arrival.complete(worker, request, response);
        return next == null ? NextPlace.after(request, response) : NextPlace.safe(next);
    }

    private Optional<Worker> holder(HttpServletRequest request) throws IOException {
        if (!(request.getSession().getAttribute(PasskeyController.ASKED) instanceof PublicKeyCredentialRequestOptions asked)) return Optional.empty();
        // a challenge is answered once
        request.getSession().removeAttribute(PasskeyController.ASKED);
        var body = request.getInputStream().readNBytes(100_000);
        try {
            var answer = Passkeys.JSON.readValue(body, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() { });
            return Asker.asSystem(() -> transaction.execute(begun -> {
                var holder = passkeys.at(request).authenticate(new RelyingPartyAuthenticationRequest(asked, answer));
                return accounts.of(PasskeyHolders.id(holder.getId())).filter(Account::active).map(Account::worker);
            }));
        } catch (RuntimeException notProved) {
            LOG.info("A passkey was refused: {}", notProved.getClass().getName());
            return Optional.empty();
        }
    }

    private static void answer(HttpServletResponse response, int status, Object content) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.getWriter().write(Passkeys.JSON.writeValueAsString(content));
    }
}
