package kith.access.signin;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kith.access.SignedIn;
import kith.access.Worker;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * Somebody who has still something to prove. Because this is not a {@link SignedIn}, no route that needs a permission can answer
 * them, and nothing else has to remember to refuse.
 */
public record HalfSignedIn(Worker worker, Missing missing) implements UserDetails {

    public enum Missing {
        /** A code or a passkey that this worker has. */
        SECOND_FACTOR("/sign-in/code"),
        /** A second factor that this worker has still to set up. */
        ENROLMENT("/second-factor"),
        /** A password of their own: somebody else gave them the one they came with. */
        OWN_PASSWORD("/sign-in/own-password"),
        /** That it is still they who sit there. */
        UNLOCKING("/locked");

        private final String place;

        Missing(String place) { this.place = place; }

        public String place() { return place; }
    }

    public static Optional<HalfSignedIn> here() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof HalfSignedIn half ? Optional.of(half) : Optional.empty();
    }

    /** Whoever set a second factor up, or is about to: signed in whole, or by password with none set up yet. */
    public static Optional<Worker> enrolling() {
        return SignedIn.here().or(() -> here().filter(half -> half.missing == Missing.ENROLMENT).map(HalfSignedIn::worker));
    }

    @Override public Collection<? extends GrantedAuthority> getAuthorities() { return List.of(); }
    @Override public String getPassword() { return null; }
    @Override public String getUsername() { return worker.username(); }
}
