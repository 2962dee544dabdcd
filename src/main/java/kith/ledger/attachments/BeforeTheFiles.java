package kith.ledger.attachments;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** What was typed into a form stands before the files in the same message: that much is read, and no more. */
final class BeforeTheFiles {

    private static final int READ = 400_000;
    private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]*)\"");

    private BeforeTheFiles() { }

    static Map<String, List<String>> typed(HttpServletRequest request) throws IOException {
        var boundary = boundary(request.getContentType());
        return boundary == null ? Map.of() : parts(beginning(request.getInputStream(), "filename=\""), "--" + boundary);
    }

    private static String boundary(String type) {
        try {
            return type == null ? null : MediaType.parseMediaType(type).getParameter("boundary");
        } catch (InvalidMediaTypeException noForm) {
            return null;
        }
    }

    /** As far as the first file. */
    private static String beginning(ServletInputStream in, String until) throws IOException {
        var bytes = new byte[READ];
        int size = 0;
        while (size < READ) {
            int more = in.read(bytes, size, Math.min(8192, READ - size));
            if (more < 0) break;
            size += more;
            int from = Math.max(0, size - more - until.length());
            if (new String(bytes, from, size - from, StandardCharsets.ISO_8859_1).contains(until)) break;
        }
        return new String(bytes, 0, size, StandardCharsets.UTF_8);
    }

    private static Map<String, List<String>> parts(String text, String boundary) {
        var typed = new LinkedHashMap<String, List<String>>();
        for (var part : text.split(Pattern.quote(boundary) + "\r\n")) {
            int body = part.indexOf("\r\n\r\n");
            int end = part.lastIndexOf("\r\n");
            if (body < 0 || end < body + 4 || part.substring(0, body).contains("filename=")) continue;
            var name = NAME.matcher(part.substring(0, body));
            if (name.find()) typed.computeIfAbsent(name.group(1), any -> new ArrayList<>()).add(part.substring(body + 4, end));
        }
        return typed;
    }
}
