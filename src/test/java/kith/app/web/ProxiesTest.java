package kith.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is taken to have sent a request that came from this machine. */
class ProxiesTest {

    @TempDir Path folder;

    @Test void nobody_is_believed_where_no_proxy_is_named() throws Exception {
        assertThat(sender("", "203.0.113.9")).isEqualTo("127.0.0.1");
    }

    @Test void a_named_proxy_says_who_came_to_it_and_what_they_wrote_themselves_does_not_count() throws Exception {
        assertThat(sender("10.0.0.7, 127.0.0.1", "203.0.113.9")).isEqualTo("203.0.113.9");
        assertThat(sender("127.0.0.1", "198.51.100.4, 203.0.113.9")).isEqualTo("203.0.113.9");
    }

    @Test void another_is_not_believed_and_a_name_is_no_pattern() throws Exception {
        assertThat(sender("10.0.0.7", "203.0.113.9")).isEqualTo("127.0.0.1");
        assertThat(sender(".*", "203.0.113.9")).isEqualTo("127.0.0.1");
    }

    private String sender(String named, String forwarded) throws Exception {
        var tomcat = new Tomcat();
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        tomcat.setHostname("127.0.0.1");
        var context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "who", new HttpServlet() {
            @Override protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException { response.getWriter().print(request.getRemoteAddr()); }
        });
        context.addServletMappingDecoded("/", "who");
        Proxies.valve(named).ifPresent(tomcat.getEngine().getPipeline()::addValve);
        tomcat.getConnector();
        tomcat.start();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + "/")).header("X-Forwarded-For", forwarded).build(), BodyHandlers.ofString()).body();
        } finally {
            tomcat.stop();
            tomcat.destroy();
        }
    }
}
