package kith.app.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import kith.app.database.PostgresAlone;

/** From the command to a sign-in page, built and initialised, beside the start of PostgreSQL alone. */
final class StartBench {

    private StartBench() {}

    record Started(double signInPage, double postgres) {}

    static Started measure(Path data, int rounds) throws IOException, InterruptedException {
        var kith = new ArrayList<Double>();
        var postgres = new ArrayList<Double>();
        for (int round = 0; round < rounds; round++) {
            kith.add(signInPage(data));
            postgres.add(PostgresAlone.start(data).toMillis() / 1e3);
        }
        return new Started(Measured.middle(kith), Measured.middle(postgres));
    }

    private static double signInPage(Path data) throws IOException, InterruptedException {
        long start = System.nanoTime();
        try (var server = Server.start(data); var http = HttpClient.newHttpClient()) {
            http.send(HttpRequest.newBuilder(URI.create(server.address + "/sign-in")).build(), BodyHandlers.ofString());
            return (System.nanoTime() - start) / 1e9;
        }
    }
}
