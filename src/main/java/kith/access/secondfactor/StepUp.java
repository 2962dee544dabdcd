package kith.access.secondfactor;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import kith.access.signin.Arrival;
import kith.access.signin.NextPlace;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Before the few acts that ask for more than being signed in, such as breaking the glass: has this session proved within the last five
 * minutes all that is asked of this worker? If not, lead them to {@link #place}, which brings them back.
 */
@Component
public class StepUp {

    public static final Duration FRESH = Duration.ofMinutes(5);

    private final Clock clock;

    StepUp(Clock clock) { this.clock = clock; }

    public boolean fresh(HttpServletRequest request) { return Arrival.provedWithin(FRESH, request.getSession(false), clock.instant()); }

    /** On the request that this thread answers; false where there is none. */
    public boolean fresh() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes here && fresh(here.getRequest());
    }

    /** Where it is proved again; next is a page of ours, anything else becomes the start page. */
    public static String place(String next) { return "/sign-in/again?next=" + URLEncoder.encode(NextPlace.safe(next), StandardCharsets.UTF_8); }
}
