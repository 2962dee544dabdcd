package kith.app.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody signed in to the measured Kith, over loopback. */
final class Browser implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(cookies).build();
    private final String root;
    private String token = "";

    Browser(String root) {
        this.root = root;
    }

    Browser signIn(String username, String password) throws IOException, InterruptedException {
        get("/sign-in");
        post("/sign-in", Map.of("username", username, "password", password));
        get("/account");
        return this;
    }

    /** The id of the session, as the database has it. */
    String session() {
        var cookie = cookies.getCookieStore().getCookies().stream().filter(each -> each.getName().equals("kith")).findFirst().orElseThrow();
        return new String(java.util.Base64.getDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8);
    }

    String get(String path) throws IOException, InterruptedException {
        var answer = http.send(HttpRequest.newBuilder(URI.create(root + path)).header("Accept", "text/html").build(), BodyHandlers.ofString());
        return answered(answer, path);
    }

    String post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        return answered(send(path, fields), path);
    }

    /** Whether the page that asks so has anything to read again. */
    boolean news(String path) throws IOException, InterruptedException {
        var answer = http.send(HttpRequest.newBuilder(URI.create(root + path)).header("Accept", "text/html").build(), BodyHandlers.ofString());
        answered(answer, path);
        return answer.headers().firstValue("HX-Trigger").filter("kith-news"::equals).isPresent();
    }

    /** The search box, and the page of those found that it leads to. */
    String find(String typed) throws IOException, InterruptedException {
        var sent = send("/search", Map.of("q", typed));
        answered(sent, "/search");
        return get(URI.create(sent.headers().firstValue("Location").orElseThrow()).getPath());
    }

    private HttpResponse<String> send(String path, Map<String, String> fields) throws IOException, InterruptedException {
        var body = fields.entrySet().stream().map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue())).collect(Collectors.joining("&"));
        return http.send(HttpRequest.newBuilder(URI.create(root + path)).header("Accept", "text/html").header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body + "&_csrf=" + encoded(token))).build(), BodyHandlers.ofString());
    }

    private String answered(HttpResponse<String> answer, String path) {
        if (answer.statusCode() != 200 && answer.statusCode() / 100 != 3) throw new IllegalStateException(path.replaceAll("\\?.*", "") + " answered " + answer.statusCode());
        var found = TOKEN.matcher(answer.body());
        if (found.find()) token = found.group(1);
        return answer.body();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override public void close() {
        http.close();
    }
}
