package kith.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** After a right password: on to what is still to be proved, or to where they wanted to go. */
@Component
public class SignedInByPassword implements AuthenticationSuccessHandler {

    private final Arrival arrival;

    SignedInByPassword(Arrival arrival) { this.arrival = arrival; }

    @Override public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication authentication) throws IOException {
        arrival.begun(request);
        if (authentication.getPrincipal() instanceof HalfSignedIn half) {
            response.sendRedirect(half.missing().place());
            return;
        }
        arrival.proved(request);
        response.sendRedirect(NextPlace.after(request, response));
    }
}
