package kith.access.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kith.KithTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route, whatever it answers, and every form. */
class HeadersTest extends KithTest {

    private static final Pattern NONCE = Pattern.compile("script-src 'nonce-([A-Za-z0-9+/=]{20,})' 'strict-dynamic'");

    @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test void every_answer_carries_what_protects_it() {
        var visitors = List.of(visitor(), as("manager"), as("administrator"));

        for (var address : routes(RequestMethod.GET).toList()) for (var visitor : visitors) check(address, visitor.get(address));
        check("not there", as("manager").get("/not-there"));
    }

    private static void check(String address, HttpResponse<String> answer) {
        HttpHeaders headers = answer.headers();
        var policy = headers.firstValue("Content-Security-Policy").orElse("");
        assertThat(policy).as(address).contains("default-src 'none'").contains("frame-ancestors 'none'").contains("base-uri 'none'").doesNotContain("unsafe").doesNotContain("http:");
        assertThat(policy).as(address).containsPattern(NONCE);
        assertThat(headers.firstValue("Cache-Control").orElse("")).as(address).contains("no-store");
        assertThat(headers.firstValue("X-Content-Type-Options")).as(address).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).as(address).contains("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).as(address).contains("strict-origin");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).as(address).contains("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).as(address).contains("same-origin");
        assertThat(headers.firstValue("Permissions-Policy").orElse("")).as(address).contains("camera=()");
        assertThat(headers.firstValue("Server")).as(address).isEmpty();
        var nonce = NONCE.matcher(policy);
        if (nonce.find() && answer.body().contains("<script")) assertThat(answer.body()).as(address).contains("nonce=\"" + nonce.group(1));
    }

    @Test void each_answer_has_a_nonce_of_its_own() {
        var visitor = visitor();

        assertThat(policy(visitor.get("/sign-in"))).isNotEqualTo(policy(visitor.get("/sign-in")));
    }

    @Test void by_https_the_browser_is_told_to_stay_there() {
        assertThat(visitor().get("/sign-in").headers().firstValue("Strict-Transport-Security")).isEmpty();
        System.setProperty("sign-in.address", "https://kith.example");
        try {
            assertThat(visitor().get("/sign-in").headers().firstValue("Strict-Transport-Security").orElse("")).contains("max-age=31536000");
        } finally {
            System.clearProperty("sign-in.address");
        }
    }

    @Test void no_form_is_taken_without_its_token() {
        var visitor = as("manager", "administrator");

        var addresses = Stream.concat(routes(RequestMethod.POST), Stream.of("/sign-in", "/sign-out", "/sign-in/passkey"))
            // needs no account that another site could misuse, and no session that would be over after an hour of typing
            .filter(address -> !address.equals("/tell-us")).toList();

        assertThat(addresses).hasSizeGreaterThan(20).allSatisfy(address -> assertThat(visitor.postWithoutToken(address).statusCode()).as(address).isEqualTo(403));
        assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
    }

    private Stream<String> routes(RequestMethod method) {
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
            .filter(route -> route.getValue().getBeanType().getPackageName().startsWith("kith") && route.getKey().getMethodsCondition().getMethods().contains(method))
            .flatMap(route -> route.getKey().getPatternValues().stream()).map(address -> address.replaceAll("\\{[^}]+}", UUID.randomUUID().toString())).distinct().sorted();
    }

    private static String policy(HttpResponse<String> answer) { return answer.headers().firstValue("Content-Security-Policy").orElseThrow(); }
}
