package kith.access.signin;

import java.time.Duration;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What an authority may set about signing in, in kith.properties of the data folder or in the environment. */
@Component
public class SignInSettings {

    private final Environment environment;

    SignInSettings(Environment environment) { this.environment = environment; }

    /** Only the word "optional" does without: a slip of the pen must not open the door. */
    public boolean secondFactorDemanded() { return !"optional".equals(environment.getProperty("sign-in.second-factor")); }

    public Duration idle() { return Duration.ofMinutes(environment.getProperty("sign-in.idle-minutes", Integer.class, 15)); }

    /** The address that workers type, where it is not this machine's own. */
    public Optional<String> address() { return text("sign-in.address").map(address -> address.replaceAll("/+$", "")); }

    /** Workers come by https, even where a proxy in front speaks http to Kith. */
    public boolean secure() { return address().filter(address -> address.startsWith("https://")).isPresent(); }

    public Optional<String> text(String name) { return Optional.ofNullable(environment.getProperty(name)).filter(value -> !value.isBlank()).map(String::strip); }
}
