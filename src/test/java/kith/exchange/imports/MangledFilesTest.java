package kith.exchange.imports;

import static java.time.Duration.ofSeconds;
import static kith.exchange.imports.Imported.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to a file, it is read, listed or refused: never an error of Kith's own. */
class MangledFilesTest {

    private static final int ROUNDS = Integer.getInteger("kith.fuzz.rounds", 500);
    private static final String[] ROUGH = {"\"", "\"\"", ",", "\n", "\r", "<", ">", "&", "&x;", "<![CDATA[", "]]>", "--", "\0", "\ufeff", "=", "2026-02-30", "31/02/2026",
        "99999999999999999999", "-1", "1e9", "\u202e", "\ud83d\ude00", "</Child>", "<Child>", "null", "%s", "X".repeat(2_000)};

    @TempDir Path folder;

    @Test void a_mangled_census_is_read_or_refused() throws IOException {
        var original = Files.readAllBytes(Imported.SAMPLES.resolve("cin-2026.xml"));
        for (int seed = 0; seed < ROUNDS; seed++) {
            var file = Files.write(folder.resolve("x.xml"), mangled(original, seed));
            survives(seed, () -> new Imported().load(CinReader.read(file, TODAY)));
        }
    }

    @Test void a_mangled_return_is_read_or_refused() throws IOException {
        try (var files = Files.list(Imported.SAMPLES.resolve("ssda903-2026"))) {
            for (var each : files.toList()) Files.copy(each, folder.resolve(each.getFileName().toString()));
        }
        for (var name : new String[] {"header.csv", "episodes.csv", "reviews.csv", "oc3.csv"}) {
            var original = Files.readAllBytes(folder.resolve(name));
            for (int seed = 0; seed < ROUNDS / 4; seed++) {
                Files.write(folder.resolve(name), mangled(original, seed));
                survives(seed, () -> new Imported().load(Ssda903Reader.read(folder, null, TODAY)));
            }
            Files.write(folder.resolve(name), original);
        }
    }

    @Test void a_mangled_people_file_is_read_or_refused() throws IOException {
        var original = Files.readAllBytes(Imported.SAMPLES.resolve("people.csv"));
        var service = new Service(id -> true, any -> Optional.empty(), Set.of(), any -> Optional.empty());
        for (int seed = 0; seed < ROUNDS; seed++) {
            var file = Files.write(folder.resolve("people.csv"), mangled(original, seed));
            survives(seed, () -> new Imported().load(PeopleReader.read(file, TODAY, service)));
        }
    }

    private static void survives(int seed, Runnable work) {
        try {
            assertTimeoutPreemptively(ofSeconds(5), work::run);
        } catch (Refused plain) {
            assertThat(plain.problem().mend()).isNotBlank();
        } catch (Throwable own) {
            throw new AssertionError("seed " + seed, own);
        }
    }

    /** A few cuts, doublings, swapped bytes and rough insertions. */
    private static byte[] mangled(byte[] original, int seed) {
        var random = new Random(seed);
        var bytes = original.clone();
        for (int n = 1 + random.nextInt(4); n > 0; n--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes = spliced(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(60)), new byte[0]);
                case 2 -> bytes = spliced(bytes, at, at, java.util.Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + random.nextInt(400))));
                default -> bytes = spliced(bytes, at, at, ROUGH[random.nextInt(ROUGH.length)].getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
            if (bytes.length == 0) return bytes;
        }
        return bytes;
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] middle) {
        var out = new byte[bytes.length - (to - from) + middle.length];
        System.arraycopy(bytes, 0, out, 0, from);
        System.arraycopy(middle, 0, out, from, middle.length);
        System.arraycopy(bytes, to, out, from + middle.length, bytes.length - to);
        return out;
    }
}
