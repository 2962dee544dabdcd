package kith.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Where a clock ends with a child who was seen, a video call ends it only where the standard is the authority's own. */
class ACallIsNoVisitTest {

    private static final Pattern RULE = Pattern.compile("\\s+- rule: (\\S+)");

    @Test void in_every_rule_of_both_countries() throws IOException {
        var byVideo = new TreeSet<String>();
        int visits = 0;
        for (var file : files()) {
            var rule = "";
            for (var line : Files.readAllLines(file)) {
                var named = RULE.matcher(line);
                if (named.matches()) rule = named.group(1);
                if (!line.contains("visit.made") || !line.contains("seen: true")) continue;
                visits++;
                if (!line.contains("mode: { not: video }")) byVideo.add(rule);
            }
        }
        assertThat(visits).isGreaterThan(40);
        assertThat(byVideo).as("child in need, and an assessment: local standards").containsExactly("A5", "B28");
    }

    private static List<Path> files() throws IOException {
        try (var all = Files.walk(Path.of("models"))) {
            return all.filter(each -> each.toString().endsWith(".yml")).toList();
        }
    }
}
