package kith.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.convert.ConversionService;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;

/** Two sessions of one worker may hold the very same bytes. */
class WhoIsSignedInTest {

    private final ConversionService sessions = new SessionStore().springSessionConversionService();

    @Test void signing_out_of_one_session_empties_no_other_that_holds_the_same() {
        var worker = UsernamePasswordAuthenticationToken.authenticated("wanda", null, List.of());
        var row = sessions.convert(new SecurityContextImpl(worker), byte[].class);
        SecurityContext first = read(row), here = read(row), there = read(row);

        first.setAuthentication(null);
        here.setAuthentication(null);

        assertThat(there.getAuthentication()).isEqualTo(worker);
        assertThat(read(row).getAuthentication()).isEqualTo(worker);
    }

    @Test void another_worker_is_another() {
        read(sessions.convert(new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated("wanda", null, List.of())), byte[].class));
        var other = UsernamePasswordAuthenticationToken.authenticated("emre", null, List.of());
        assertThat(read(sessions.convert(new SecurityContextImpl(other), byte[].class)).getAuthentication()).isEqualTo(other);
    }

    private SecurityContext read(byte[] row) {
        return (SecurityContext) sessions.convert(row, Object.class);
    }
}
