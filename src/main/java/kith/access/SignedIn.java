package kith.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;

/** What a session remembers of a worker who proved all that was asked. What they may do is asked of Access each time, never remembered. */
public record SignedIn(Worker worker) implements UserDetails {

    /** Who is signed in on the request that this thread answers. */
    public static Optional<Worker> here() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn ? Optional.of(signedIn.worker) : Optional.empty();
    }

    @Override public Collection<? extends GrantedAuthority> getAuthorities() { return List.of(); }
    @Override public String getPassword() { return null; }
    @Override public String getUsername() { return worker.username(); }
}
