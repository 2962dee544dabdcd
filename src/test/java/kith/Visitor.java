package kith;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody with a browser without scripts: keeps cookies, sends the token of the last page's form, follows no redirect. */
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NEVER).build();
    private final String root;
    private String token = "";

    public Visitor(String root) { this.root = root; }

    public Visitor signIn(String username, String password) {
        get("/sign-in");
        post("/sign-in", "username", username, "password", password);
        token = "";   // a new session has a new one
        return this;
    }

    public HttpResponse<String> get(String path) { return send(request(path).GET()); }

    HttpResponse<String> get(String path, String header, String value) { return send(request(path).header(header, value).GET()); }

    /** As the script of an open page asks. */
    public HttpResponse<String> getAsScript(String path) { return send(request(path).header("HX-Request", "true").GET()); }

    /** Names and values in turn; a name may come twice. */
    public HttpResponse<String> post(String path, String... answers) {
        var fields = new ArrayList<String>();
        for (int i = 0; i < answers.length; i += 2) fields.add(encoded(answers[i]) + "=" + encoded(answers[i + 1]));
        if (token.isEmpty()) {
            var led = place(get("/account"));
            if (token.isEmpty() && !led.isEmpty()) get(led);
        }
        fields.add("_csrf=" + encoded(token));
        return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(String.join("&", fields))));
    }

    /** A file as a form sends it. */
    public record Upload(String name, byte[] content) {}

    /** As {@link #post}, by a form that takes files: these are the answers of its question "files". */
    public HttpResponse<String> postWithFiles(String path, List<Upload> files, String... answers) {
        if (token.isEmpty()) get(path);
        var body = new ByteArrayOutputStream();
        var edge = "--edge\r\nContent-Disposition: form-data; name=\"%s\"";
        for (int i = 0; i < answers.length; i += 2) body.writeBytes((edge.formatted(answers[i]) + "\r\n\r\n" + answers[i + 1] + "\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes((edge.formatted("_csrf") + "\r\n\r\n" + token + "\r\n").getBytes(StandardCharsets.UTF_8));
        for (var file : files) {
            body.writeBytes((edge.formatted("files") + "; filename=\"" + file.name() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file.content());
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes("--edge--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(request(path).header("Content-Type", "multipart/form-data; boundary=edge").POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** The search box: what is typed is sent, and the answer stands at an address of its own. */
    public HttpResponse<String> search(String typed) {
        var reply = post("/search", "q", typed);
        var place = place(reply);
        return place.startsWith("/search") || place.startsWith("/children") ? get(place) : reply;
    }

    public HttpResponse<String> postWithoutToken(String path) { return send(request(path).POST(BodyPublishers.noBody())); }

    /** Where the last redirect led. */
    public static String place(HttpResponse<?> response) { return URI.create(response.headers().firstValue("Location").orElse("")).getPath(); }

    private HttpRequest.Builder request(String path) { return HttpRequest.newBuilder(URI.create(root + path)).header("Accept", "text/html"); }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            var found = TOKEN.matcher(response.body());
            if (found.find()) token = found.group(1);
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) { return URLEncoder.encode(text, StandardCharsets.UTF_8); }
}
