package kith.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What no template may do, so that each form carries its token and the strict content policy holds. */
class TemplatesTest {

    private static final Pattern POST = Pattern.compile("method\\s*=\\s*\"post\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern INLINE = Pattern.compile("\\sstyle\\s*=|\\son[a-z]+\\s*=\\s*\"|<style|<script(?![^>]*\\bsrc=)|hx-on|javascript:", Pattern.CASE_INSENSITIVE);
    private static final Pattern ELSEWHERE = Pattern.compile("(src|href|action)\\s*=\\s*\"(https?:)?//", Pattern.CASE_INSENSITIVE);
    private static final Pattern UNESCAPED = Pattern.compile("\\$unsafe\\{");

    @Test void a_form_is_sent_from_one_place_only_and_the_search_box_and_both_carry_the_token() throws IOException {
        assertThat(templatesWith(POST)).containsExactlyInAnyOrder(Path.of("src/main/java/kith/ui/form.jte"), Path.of("src/main/java/kith/ui/search.jte"));
        assertThat(templatesWith(POST)).allMatch(file -> read(file).contains(".getToken()"));
    }

    @Test void no_template_holds_a_script_a_style_or_an_address_of_another_host() throws IOException {
        assertThat(templatesWith(INLINE)).isEmpty();
        assertThat(templatesWith(ELSEWHERE)).isEmpty();
    }

    @Test void no_template_writes_words_unescaped() throws IOException {
        assertThat(templatesWith(UNESCAPED)).isEmpty();
    }

    private static List<Path> templatesWith(Pattern pattern) throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".jte")).filter(file -> pattern.matcher(read(file)).find()).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
