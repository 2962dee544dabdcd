package kith.access.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

class CodesTest {

    /** The SHA-1 rows of RFC 6238, appendix B, of which apps show the last six digits. */
    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037", "20000000000, 353130"})
    void codes_are_those_of_the_standard(long second, String code) {
        assertThat(Codes.code("12345678901234567890".getBytes(), second / 30)).isEqualTo(code);
    }

    /** RFC 4648, section 10. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void keys_are_written_as_apps_read_them(String bytes, String text) {
        assertThat(Base32.of(bytes.getBytes())).isEqualTo(text);
    }

    @Test void a_sealed_key_opens_for_its_own_worker_only(@org.junit.jupiter.api.io.TempDir java.nio.file.Path folder) {
        var box = new SecretBox(folder);
        var ann = java.util.UUID.randomUUID();

        var sealed = box.seal(ann, "secret".getBytes());

        assertThat(new SecretBox(folder).open(ann, sealed)).isEqualTo("secret".getBytes());
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> box.open(java.util.UUID.randomUUID(), sealed)).isInstanceOf(IllegalStateException.class);
    }
}
