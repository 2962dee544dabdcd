package kith.ledger.attachments;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Speaks clamd's protocol, and knows one virus: the harmless one that all scanners know. */
public final class FakeClamd implements AutoCloseable {

    // in two parts, so that no scanner of a developer's machine throws this class away
    static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR" + "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private final ServerSocket socket;
    private volatile String mood = "well";

    public FakeClamd() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    public String address() { return "localhost:" + socket.getLocalPort(); }

    /** well, confused, or silent */
    void feels(String mood) { this.mood = mood; }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                var caller = socket.accept();
                Thread.ofVirtual().start(() -> answer(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket caller) {
        try (caller) {
            var in = new DataInputStream(caller.getInputStream());
            var command = new ByteArrayOutputStream();
            for (int next = in.read(); next > 0; next = in.read()) command.write(next);
            if (!command.toString(StandardCharsets.US_ASCII).equals("zINSTREAM")) return;
            var content = new ByteArrayOutputStream();
            for (int length = in.readInt(); length > 0; length = in.readInt()) content.write(in.readNBytes(length));
            if (mood.equals("silent")) return;
            var found = content.toString(StandardCharsets.ISO_8859_1).contains(EICAR);
            var said = mood.equals("confused") ? "INSTREAM size limit exceeded. ERROR" : found ? "stream: Eicar-Test-Signature FOUND" : "stream: OK";
            caller.getOutputStream().write((said + "\0").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException gone) {
            // the caller went away
        }
    }

    @Override public void close() throws IOException { socket.close(); }
}
