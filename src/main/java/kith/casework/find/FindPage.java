package kith.casework.find;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.people.search.Masked;
import kith.ui.Tag;

/**
 * Who was found.
 *
 * @param kept where the session keeps what was typed: a name stands in no address
 * @param child where a child found is opened: by day the record, on a shift the screen of the night
 * @param rings whom to ring about records of which no more may be said
 */
public record FindPage(String kept, String typed, List<Result> results, List<Masked.Ring> rings, List<ColleaguesFound.Colleague> colleagues, LocalDate today, String child) {

    static final FindPage NOTHING_ASKED = nobody("", "");

    static FindPage nobody(String kept, String typed) { return new FindPage(kept, typed, List.of(), List.of(), List.of(), null, "/children/"); }

    /** @param more other statuses beside the leading one; {@code town} is null where any address now is shielded */
    public record Result(UUID person, String name, String alias, String age, LocalDate born, String childId, Tag status, int more, String hub, String keyWorker, String phone, String town) {}
}
