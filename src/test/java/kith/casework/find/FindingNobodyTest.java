package kith.casework.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import kith.KithTest;
import org.junit.jupiter.api.Test;

/** Whoever finds nobody goes on from there, and no hub of one authority is named to all. */
class FindingNobodyTest extends KithTest {

    private static final Pattern ONWARD = Pattern.compile("href=\"(/contacts/new\\?search=[^\"]+)\"");

    @Test void whoever_records_goes_on_to_a_contact_with_the_words_that_were_typed() {
        var worker = as("practitioner");
        var nobody = worker.search("Qwertz Zyxomma 7").body();
        assertThat(nobody).contains("Nobody found", "record a contact with what you searched for").doesNotContain("First Contact");

        var onward = ONWARD.matcher(nobody);
        assertThat(onward.find()).isTrue();
        assertThat(onward.group(1)).doesNotContain("Zyxomma");
        assertThat(worker.get(onward.group(1)).body()).contains("value=\"Qwertz Zyxomma 7\"", "Add somebody new");
    }

    @Test void whoever_reads_alone_is_told_whom_to_tell() {
        assertThat(as("data-protection").search("Qwertz Zyxomma 7").body()).contains("tell the front door what you were told").doesNotContain("/contacts/new");
    }
}
