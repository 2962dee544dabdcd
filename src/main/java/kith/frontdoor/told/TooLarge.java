package kith.frontdoor.told;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A form with files that are too large is refused by the length it announces, before they are read. What was typed stands before
 * the files in the same message: that much is read, so that it can be shown again. After the filter of the session, so that the worker who
 * may be signed in in the same browser keeps theirs.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 60)
class TooLarge extends OncePerRequestFilter {

    static final String TYPED = TooLarge.class.getName();
    private static final int READ = 400_000;
    private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]*)\"");

    private final long most;

    TooLarge(@Value("${spring.servlet.multipart.max-request-size}") DataSize most) {
        this.most = most.toBytes();
    }

    @Override protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || !request.getRequestURI().equals("/tell-us") || request.getContentLengthLong() <= most;
    }

    @Override protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        response.setHeader("Connection", "close");
        request.setAttribute(TYPED, typed(request));
        request.getRequestDispatcher("/tell-us/too-large").forward(new WithoutBody(request), response);
        response.flushBuffer();
    }

    private static Map<String, List<String>> typed(HttpServletRequest request) throws IOException {
        var boundary = request.getContentType() == null ? null : MediaType.parseMediaType(request.getContentType()).getParameter("boundary");
        return boundary == null ? Map.of() : parts(beginning(request.getInputStream(), "filename=\""), "--" + boundary);
    }

    /** As far as the first file. */
    private static String beginning(ServletInputStream in, String until) throws IOException {
        var bytes = new byte[READ];
        int size = 0;
        while (size < READ) {
            int more = in.read(bytes, size, Math.min(8192, READ - size));
            if (more < 0) break;
            size += more;
            if (new String(bytes, Math.max(0, size - more - until.length()), Math.min(size, more + until.length()), StandardCharsets.ISO_8859_1).contains(until)) break;
        }
        return new String(bytes, 0, size, StandardCharsets.UTF_8);
    }

    private static Map<String, List<String>> parts(String text, String boundary) {
        var typed = new LinkedHashMap<String, List<String>>();
        var parts = text.split(Pattern.quote(boundary) + "\r\n");
        for (var part : parts) {
            int body = part.indexOf("\r\n\r\n");
            int end = part.lastIndexOf("\r\n");
            if (body < 0 || end < body + 4 || part.substring(0, body).contains("filename=")) continue;
            var name = NAME.matcher(part.substring(0, body));
            if (name.find()) typed.computeIfAbsent(name.group(1), any -> new ArrayList<>()).add(part.substring(body + 4, end));
        }
        return typed;
    }

    /** What is shown instead is asked for like a page. */
    private static final class WithoutBody extends HttpServletRequestWrapper {

        WithoutBody(HttpServletRequest request) {
            super(request);
        }

        @Override public String getMethod() { return "GET"; }

        @Override public String getContentType() { return null; }

        @Override public int getContentLength() { return 0; }

        @Override public long getContentLengthLong() { return 0; }
    }
}
