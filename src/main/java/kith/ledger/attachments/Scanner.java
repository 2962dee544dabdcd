package kith.ledger.attachments;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/** Asks clamd, by its INSTREAM command. Whatever is not a clear answer means that nobody looked. */
@Component
class Scanner {

    enum Verdict { CLEAN, INFECTED, NOBODY_LOOKED }

    private static final Logger LOG = LoggerFactory.getLogger(Scanner.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int CHUNK = 1 << 16;
    private static final int LONGEST_ANSWER = 4096;

    private final Environment environment;

    Scanner(Environment environment) { this.environment = environment; }

    Verdict scan(InputStreamSource content) {
        var address = environment.getProperty("kith.clamd");
        if (address == null || address.isBlank()) return Verdict.NOBODY_LOOKED;
        try (var channel = open(address.strip()); var stream = content.getInputStream()) {
            var late = Thread.ofVirtual().start(() -> closeWhenLate(channel));
            try {
                send(channel, stream);
                return verdict(answer(channel));
            } finally {
                late.interrupt();
            }
        } catch (IOException | RuntimeException away) {
            LOG.warn("The virus scanner did not answer: {}", away.getClass().getName());
            return Verdict.NOBODY_LOOKED;
        }
    }

    private static SocketChannel open(String address) throws IOException {
        if (address.startsWith("unix:")) return connected(SocketChannel.open(StandardProtocolFamily.UNIX), UnixDomainSocketAddress.of(address.substring(5)));
        var colon = address.lastIndexOf(':');
        return connected(SocketChannel.open(), new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1))));
    }

    private static SocketChannel connected(SocketChannel channel, SocketAddress address) throws IOException {
        try {
            channel.connect(address);
            return channel;
        } catch (IOException | RuntimeException nobody) {
            channel.close();
            throw nobody;
        }
    }

    private static void send(SocketChannel channel, InputStream content) throws IOException {
        write(channel, ByteBuffer.wrap("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII)));
        var chunk = new byte[CHUNK];
        for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
            if (read > 0) write(channel, ByteBuffer.allocate(4 + read).putInt(read).put(chunk, 0, read).flip());
        }
        write(channel, ByteBuffer.allocate(4).putInt(0).flip());
    }

    private static void write(SocketChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) channel.write(bytes);
    }

    private static String answer(SocketChannel channel) throws IOException {
        var answer = ByteBuffer.allocate(LONGEST_ANSWER);
        while (answer.hasRemaining()) {
            if (channel.read(answer) < 0) throw new EOFException();
            if (answer.position() > 0 && answer.get(answer.position() - 1) == 0) break;
        }
        return new String(answer.array(), 0, answer.position(), StandardCharsets.US_ASCII).replace("\0", "").strip();
    }

    private static Verdict verdict(String answer) {
        if (answer.equals("stream: OK")) return Verdict.CLEAN;
        return answer.endsWith(" FOUND") ? Verdict.INFECTED : Verdict.NOBODY_LOOKED;
    }

    private static void closeWhenLate(SocketChannel channel) {
        try {
            TimeUnit.NANOSECONDS.sleep(PATIENCE.toNanos());
            channel.close();
        } catch (InterruptedException | IOException inTime) {
            // it has answered
        }
    }
}
