package kith.ledger.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import kith.KithTest;
import org.junit.jupiter.api.Test;

class TooLargeFormsTest extends KithTest {

    @Test void a_form_of_a_gigabyte_is_told_so_before_any_of_it_is_read() throws IOException {
        var answer = answerTo("POST /second-factor/app HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 1073741824\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413").contains("That is too large").contains("at most 20 MB");
    }

    private String answerTo(String request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new StringBuilder();
            var buffer = new byte[8192];
            while (!answer.toString().contains("</html>")) {
                int read = socket.getInputStream().read(buffer);
                if (read < 0) break;
                answer.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
            }
            return answer.toString();
        }
    }
}
