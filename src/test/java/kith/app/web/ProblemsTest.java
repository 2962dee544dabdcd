package kith.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import java.io.IOException;
import kith.KithTest;
import kith.access.NotConfirmed;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ProblemsTest extends KithTest {

    @Autowired Problems problems;

    @Test void a_page_that_is_not_there_says_whom_to_ring() {
        var reply = as().get("/nowhere/at/all");

        assertThat(reply.statusCode()).isEqualTo(404);
        assertThat(reply.body()).contains("<h1 class=\"govuk-heading-l\">Not found</h1>", "tel:999", "hub coordinator").doesNotContain("incident");
    }

    @Test void a_form_from_before_signing_out_says_what_happened() {
        var reply = visitor().postWithoutToken("/search");

        assertThat(reply.statusCode()).isEqualTo(403);
        assertThat(reply.body()).contains("You were signed out", "Sign in again");
    }

    @Test void a_fault_gives_nothing_away_but_a_number_to_tell() throws IOException {
        var answer = answer(500, new ServletException(new IllegalStateException("secret of the house")), "text/html");

        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.getContentAsString()).containsPattern("kith-incident\">[0-9A-F]{8}<").doesNotContain("secret", "IllegalState");
    }

    @Test void what_was_not_confirmed_is_never_called_saved_nor_lost() throws IOException {
        var answer = answer(500, new ServletException(new NotConfirmed("no answer", null)), "text/html");

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getContentAsString()).contains("Not confirmed saved", "It may be there, and it may not").doesNotContain("Nothing was saved");
    }

    @Test void a_script_gets_words_and_not_a_page() throws IOException {
        var answer = answer(503, null, "application/json");

        assertThat(answer.getContentType()).startsWith("text/plain");
        assertThat(answer.getContentAsString()).startsWith("Kith is busy");
    }

    private MockHttpServletResponse answer(int status, Throwable thrown, String accept) throws IOException {
        var request = new MockHttpServletRequest("GET", "/error");
        request.addHeader("Accept", accept);
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, thrown);
        var response = new MockHttpServletResponse();
        problems.handleRequest(request, response);
        return response;
    }
}
