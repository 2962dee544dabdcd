package kith.access;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** A username and a password, with guessing slowed down. An unknown name takes as long as a wrong password. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final Workers workers;
    private final FailedSignIns failures;
    private final PasswordEncoder passwords;
    private final String nobodysHash;

    PasswordSignIn(Workers workers, FailedSignIns failures, PasswordEncoder passwords) {
        this.workers = workers;
        this.failures = failures;
        this.passwords = passwords;
        this.nobodysHash = passwords.encode("nobody");
    }

    @Override public Authentication authenticate(Authentication typed) {
        var username = Workers.plain(typed.getName());
        var source = typed.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        if (failures.tooMany(username, source)) throw new LockedException("too many failed sign-ins");

        var account = workers.account(username);
        var hash = account.map(Workers.Account::passwordHash).orElse(nobodysHash);
        var right = passwords.matches(String.valueOf(typed.getCredentials()), hash);
        if (!right || account.isEmpty() || !account.get().active()) {
            failures.record(username, source);
            throw new BadCredentialsException("not signed in");
        }
        var worker = new Worker(account.get().id(), account.get().name(), account.get().username());
        return UsernamePasswordAuthenticationToken.authenticated(new SignedIn(worker), null, List.of());
    }

    @Override public boolean supports(Class<?> kind) { return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind); }
}
