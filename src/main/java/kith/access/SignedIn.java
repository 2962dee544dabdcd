package kith.access;

import java.util.Collection;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** What a session remembers of a worker. What they may do is asked of Access each time, never remembered. */
record SignedIn(Worker worker) implements UserDetails {
    @Override public Collection<? extends GrantedAuthority> getAuthorities() { return List.of(); }
    @Override public String getPassword() { return null; }
    @Override public String getUsername() { return worker.username(); }
}
