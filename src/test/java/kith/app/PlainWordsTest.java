package kith.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import kith.organisation.ModelNotValid;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class PlainWordsTest {

    @Test void what_a_person_can_mend_is_said_in_a_line() {
        assertThat(said(new NoSuchFileException("heads"))).isEqualTo("heads cannot be read or written: there is no such file or folder");
        assertThat(said(new AccessDeniedException("heads"))).startsWith("heads cannot be read or written: ");
        assertThat(said(new ModelNotValid(List.of()))).doesNotContain("Exception", "Not done");
    }

    private static String said(Exception reason) {
        var out = new StringWriter();
        var status = new PlainWords().handleExecutionException(reason, new CommandLine(new Kith()).setErr(new PrintWriter(out)), null);
        assertThat(status).isEqualTo(2);
        return out.toString().strip();
    }
}
