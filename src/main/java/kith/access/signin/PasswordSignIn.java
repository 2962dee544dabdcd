package kith.access.signin;

import java.util.List;
import java.util.Optional;
import kith.access.Asker;
import kith.access.SignedIn;
import kith.access.Workers;
import kith.access.signin.Accounts.Account;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** A username and a password, with guessing slowed down. An unknown name takes as long as a wrong password. */
@Component
public class PasswordSignIn implements AuthenticationProvider {

    private final Accounts accounts;
    private final FailedSignIns failures;
    private final PasswordEncoder passwords;
    private final String nobodysHash;

    PasswordSignIn(Accounts accounts, FailedSignIns failures, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.failures = failures;
        this.passwords = passwords;
        this.nobodysHash = passwords.encode("nobody");
    }

    @Override public Authentication authenticate(Authentication typed) {
        var source = typed.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        var account = Asker.asSystem(() -> check(typed.getName(), String.valueOf(typed.getCredentials()), source));
        UserDetails who = accounts.missingAfterPassword(account).<UserDetails>map(missing -> new HalfSignedIn(account.worker(), missing)).orElseGet(() -> new SignedIn(account.worker()));
        return UsernamePasswordAuthenticationToken.authenticated(who, null, List.of());
    }

    private Account check(String name, String password, String source) {
        var username = Workers.plain(name);
        if (failures.tooMany(username, source)) throw new LockedException("too many failed sign-ins");
        var account = accounts.called(username);
        if (!right(account, password)) {
            failures.record(username, source);
            throw new BadCredentialsException("not signed in");
        }
        return account.orElseThrow();
    }

    /** For whoever is signed in already and is asked once more. */
    public boolean right(Optional<Account> account, String password) {
        var hash = account.map(Account::passwordHash).orElse(nobodysHash);
        return passwords.matches(password, hash) && account.isPresent() && account.get().active();
    }

    @Override public boolean supports(Class<?> kind) { return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind); }
}
