package kith.exchange.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import org.apache.commons.csv.CSVFormat;

/** Invented names, in the shares of the places that people's families came from, none of them twice. */
final class StaffNames {

    private record Background(int share, List<String> given, List<String> family) { }

    private final List<Background> backgrounds;
    private final SplittableRandom chance;
    private final Set<String> taken = new HashSet<>();

    StaffNames(SplittableRandom chance, String file) {
        this.chance = chance;
        this.backgrounds = read(file);
    }

    String next() {
        while (true) {
            var background = background();
            var name = one(background.given()) + " " + one(background.family());
            if (taken.add(username(name))) return name;
        }
    }

    /** "Amara Okafor" signs in as amara.okafor. */
    static String username(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return plain.toLowerCase(Locale.UK).replace(' ', '.').replaceAll("[^a-z.-]", "");
    }

    private Background background() {
        int at = chance.nextInt(backgrounds.stream().mapToInt(Background::share).sum());
        for (var background : backgrounds) if ((at -= background.share()) < 0) return background;
        throw new IllegalStateException("The shares do not add up");
    }

    private String one(List<String> names) { return names.get(chance.nextInt(names.size())); }

    private static List<Background> read(String file) {
        try (var lines = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get()
                .parse(new InputStreamReader(StaffNames.class.getResourceAsStream("/kith/demo/" + file), StandardCharsets.UTF_8))) {
            var backgrounds = new ArrayList<Background>();
            for (var line : lines) backgrounds.add(new Background(Integer.parseInt(line.get("share")), List.of(line.get("given").split(" ")), List.of(line.get("family").split(" "))));
            return backgrounds;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
