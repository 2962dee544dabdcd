package kith.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page or schema that is made from the code or the models and stands in docs/: mvn test -Dtest='Published*' -Dkith.write=true makes it anew. */
public final class Published {

    private Published() {}

    public static void is(String file, String made) {
        var path = Path.of(file);
        try {
            if (Boolean.getBoolean("kith.write")) {
                Files.createDirectories(path.toAbsolutePath().getParent());
                Files.writeString(path, made);
            }
            assertThat(Files.exists(path) ? Files.readString(path) : "").as("%s is not what the code says: run again with -Dkith.write=true", file).isEqualTo(made);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Only what stands between the two marks is made. */
    static void within(String file, String made) {
        var begin = "<!-- made from the code -->\n";
        var end = "<!-- end -->";
        try {
            var page = Files.readString(Path.of(file));
            int from = page.indexOf(begin) + begin.length();
            is(file, page.substring(0, from) + "\n" + made.strip() + "\n\n" + page.substring(page.indexOf(end, from)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
