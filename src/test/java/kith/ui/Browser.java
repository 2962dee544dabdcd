package kith.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kith.Installed;

/** A page of HTML in a real browser under the strict content security policy, without the rest of Kith. */
final class Browser implements AutoCloseable {

    private static final Path ASSETS = Path.of("target/frontend/static/assets");
    private static final List<String> FLAGS = List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync");

    final List<String> complaints = new ArrayList<>();
    final List<String> drafts = new ArrayList<>();
    volatile int draftStatus = 204;

    private final HttpServer server;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final String html;

    Browser(String html) throws IOException {
        assertTrue(Files.isDirectory(ASSETS), "The styles are not built: run npm ci && npm run build in frontend");
        this.html = html;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    Page open(int width, int height) {
        return open(width, height, true);
    }

    Page open(int width, int height, boolean script) {
        var context = Chromium.BROWSER.newContext(new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(width, height).setJavaScriptEnabled(script));
        contexts.add(context);
        var page = context.newPage();
        page.onConsoleMessage(said -> { if (said.type().equals("error")) complaints.add(said.text()); });
        page.onPageError(complaints::add);
        page.navigate("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        return page;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (exchange.getRequestMethod().equals("POST")) {
            drafts.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            if (draftStatus == 302) exchange.getResponseHeaders().set("Location", "/sign-in");
            exchange.sendResponseHeaders(draftStatus, -1);
            exchange.close();
            return;
        }
        var asset = path.startsWith("/assets/") ? ASSETS.resolve(path.substring("/assets/".length())) : null;
        var body = asset == null ? html.getBytes(StandardCharsets.UTF_8) : Files.readAllBytes(asset);
        exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'self'; object-src 'none'; base-uri 'none'");
        exchange.getResponseHeaders().set("Content-Type", type(path));
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String type(String path) {
        if (path.endsWith(".css")) return "text/css";
        if (path.endsWith(".js")) return "text/javascript";
        return path.endsWith(".svg") ? "image/svg+xml" : "text/html;charset=UTF-8";
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
        server.stop(0);
    }

    private static final class Chromium {
        private static final Playwright PLAYWRIGHT = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        private static final com.microsoft.playwright.Browser BROWSER = PLAYWRIGHT.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(Installed.chromium()).setArgs(FLAGS));
    }
}
