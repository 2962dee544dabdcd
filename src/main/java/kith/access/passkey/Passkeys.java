package kith.access.passkey;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import kith.access.signin.SignInSettings;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Passkeys belong to an address: the one that is set, or localhost. A passkey is the whole sign-in, so the device must have checked
 * who holds it (by finger, face or PIN).
 */
@Component
public class Passkeys {

    static final JsonMapper JSON = JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    private final KeptPasskeys kept;
    private final PasskeyHolders holders;
    private final SignInSettings settings;

    Passkeys(KeptPasskeys kept, PasskeyHolders holders, SignInSettings settings) {
        this.kept = kept;
        this.holders = holders;
        this.settings = settings;
    }

    public static boolean possible(HttpServletRequest request, SignInSettings settings) { return origin(request, settings).isPresent(); }

    public boolean possible(HttpServletRequest request) { return possible(request, settings); }

    WebAuthnRelyingPartyOperations at(HttpServletRequest request) {
        var origin = origin(request, settings).orElseThrow(() -> new IllegalStateException("passkeys need sign-in.address"));
        var party = PublicKeyCredentialRpEntity.builder().id(URI.create(origin).getHost()).name("Kith").build();
        var operations = new Webauthn4JRelyingPartyOperations(holders, kept, party, Set.of(origin));
        operations.setCustomizeCreationOptions(options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
            .residentKey(ResidentKeyRequirement.REQUIRED).userVerification(UserVerificationRequirement.REQUIRED).build()));
        operations.setCustomizeRequestOptions(options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }

    /** What the browser calls itself is believed for this machine only; any other address must be set. */
    private static Optional<String> origin(HttpServletRequest request, SignInSettings settings) {
        return settings.address().or(() -> request.getServerName().equals("localhost")
            ? Optional.of(request.getScheme() + "://localhost" + (request.getServerPort() == 80 || request.getServerPort() == 443 ? "" : ":" + request.getServerPort())) : Optional.empty());
    }
}
