package kith.app.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody signed in to the measured Kith, over loopback. The connection is read by the thread that asks, as the floors' connections are: a client with threads of its own takes time from what it measures.
 */
final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    static {
        // of those that wait, Java keeps five
        System.setProperty("http.maxConnections", Integer.toString(4 * Load.CLIENTS));
    }

    private final String root;
    private String cookie = "";
    private String page = "";

    Browser(String root) {
        this.root = root;
    }

    Browser signIn(String username, String password) throws IOException {
        get("/sign-in");
        post("/sign-in", Map.of("username", username, "password", password));
        get("/account");
        return this;
    }

    /** The id of the session, as the database has it. */
    String session() {
        return new String(java.util.Base64.getDecoder().decode(cookie.substring(cookie.indexOf('=') + 1)), StandardCharsets.UTF_8);
    }

    String get(String path) throws IOException {
        return answered(connection(path), path);
    }

    String post(String path, Map<String, String> fields) throws IOException {
        return answered(send(path, fields), path);
    }

    /** Whether the page that asks so has anything to read again. */
    boolean news(String path) throws IOException {
        var asked = connection(path);
        answered(asked, path);
        return "kith-news".equals(asked.getHeaderField("HX-Trigger"));
    }

    /** The search box, and the page of those found that it leads to. */
    String find(String typed) throws IOException {
        var sent = send("/search", Map.of("q", typed));
        answered(sent, "/search");
        return get(URI.create(sent.getHeaderField("Location")).getPath());
    }

    private HttpURLConnection connection(String path) throws IOException {
        var asked = (HttpURLConnection) URI.create(root + path).toURL().openConnection();
        asked.setInstanceFollowRedirects(false);
        asked.setRequestProperty("Accept", "text/html");
        asked.setRequestProperty("Cookie", cookie);
        return asked;
    }

    private HttpURLConnection send(String path, Map<String, String> fields) throws IOException {
        var token = TOKEN.matcher(page);
        var body = fields.entrySet().stream().map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue())).collect(Collectors.joining("&"))
            + "&_csrf=" + (token.find() ? encoded(token.group(1)) : "");
        var sent = connection(path);
        sent.setDoOutput(true);
        sent.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
        sent.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        return sent;
    }

    private String answered(HttpURLConnection asked, String path) throws IOException {
        int status = asked.getResponseCode();
        if (status != 200 && status / 100 != 3) throw new IllegalStateException(path.replaceAll("\\?.*", "") + " answered " + status);
        String body;
        try (InputStream in = asked.getInputStream()) {
            body = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        for (int i = 0; asked.getHeaderField(i) != null; i++)
            if ("Set-Cookie".equalsIgnoreCase(asked.getHeaderFieldKey(i)) && asked.getHeaderField(i).startsWith("kith=")) cookie = asked.getHeaderField(i).split(";")[0];
        if (body.contains("name=\"_csrf\"")) page = body;
        return body;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
