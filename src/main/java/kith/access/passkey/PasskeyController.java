package kith.access.passkey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import kith.access.AccountEvents;
import kith.access.AccountEvents.What;
import kith.access.Public;
import kith.access.secondfactor.Enrolling;
import kith.access.secondfactor.RecoveryCodes;
import kith.access.secondfactor.StepUp;
import kith.access.signin.Arrival;
import kith.access.signin.HalfSignedIn;
import kith.access.signin.NextPlace;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.core.type.TypeReference;

/** What the browser's own passkey window asks of us: challenges, and a new passkey to keep. Signing in is {@link PasskeySignIn}. */
@Controller
class PasskeyController {

    static final String ASKED = "kith.passkey-asked";
    private static final String OFFERED = "kith.passkey-offered";

    private final Passkeys passkeys;
    private final Enrolling enrolling;
    private final RecoveryCodes recovery;
    private final Arrival arrival;
    private final AccountEvents events;

    PasskeyController(Passkeys passkeys, Enrolling enrolling, RecoveryCodes recovery, Arrival arrival, AccountEvents events) {
        this.passkeys = passkeys;
        this.enrolling = enrolling;
        this.recovery = recovery;
        this.arrival = arrival;
        this.events = events;
    }

    @Public @PostMapping("/sign-in/passkey/challenge")
    ResponseEntity<String> challenge(HttpServletRequest request) {
        var asked = passkeys.at(request).createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(SecurityContextHolder.getContext().getAuthentication()));
        request.getSession().setAttribute(ASKED, asked);
        return json(asked);
    }

    @Public @PostMapping("/second-factor/passkey/challenge")
    ResponseEntity<String> offer(HttpServletRequest request) {
        if (enrolling.worker(request).isEmpty()) return json(HttpStatus.FORBIDDEN, Map.of("next", StepUp.place("/second-factor")));
        var offered = passkeys.at(request).createPublicKeyCredentialCreationOptions(new ImmutablePublicKeyCredentialCreationOptionsRequest(SecurityContextHolder.getContext().getAuthentication()));
        request.getSession().setAttribute(OFFERED, offered);
        return json(offered);
    }

    @Public @PostMapping("/second-factor/passkey")
    ResponseEntity<String> keep(@RequestBody String made, @RequestParam(defaultValue = "Passkey") String label, HttpServletRequest request, HttpServletResponse response) {
        var worker = enrolling.worker(request);
        if (worker.isEmpty() || !(request.getSession().getAttribute(OFFERED) instanceof PublicKeyCredentialCreationOptions offered)) return json(HttpStatus.FORBIDDEN, Map.of());
        request.getSession().removeAttribute(OFFERED);
        keep(made, label, offered, request);
        events.tell(worker.get().id(), What.PASSKEY_ADDED);
        var onTheWayIn = HalfSignedIn.here().isPresent();
        arrival.complete(worker.get(), request, response);
        // whoever has no way in without this device is offered one first
        var next = recovery.left(worker.get().id()) == 0 ? "/second-factor/recovery-codes" : onTheWayIn ? NextPlace.after(request, response) : "/account";
        return json(HttpStatus.OK, Map.of("next", next));
    }

    private void keep(String made, String label, PublicKeyCredentialCreationOptions offered, HttpServletRequest request) {
        var credential = Passkeys.JSON.readValue(made, new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() { });
        var name = label.isBlank() ? "Passkey" : label.strip().substring(0, Math.min(60, label.strip().length()));
        passkeys.at(request).registerCredential(new ImmutableRelyingPartyRegistrationRequest(offered, new RelyingPartyPublicKey(credential, name)));
    }

    private static ResponseEntity<String> json(Object answer) { return json(HttpStatus.OK, answer); }

    static ResponseEntity<String> json(HttpStatus status, Object answer) {
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON).body(Passkeys.JSON.writeValueAsString(answer));
    }
}
