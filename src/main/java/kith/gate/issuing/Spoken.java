package kith.gate.issuing;

import java.util.List;
import java.util.stream.Collectors;
import kith.ui.Language;
import kith.ui.Wording;

/** What a document for a family says of its own accord, in each of the languages that are offered to families; what somebody typed stays as it is. */
record Spoken(List<Language> languages, boolean family) {

    boolean several() {
        return family && languages.size() > 1;
    }

    /** @param otherwise what it is called in a document for others */
    String heading(String key, String otherwise) {
        return "# " + (several() ? languages.stream().map(each -> Wording.of("documents", each).say(key)).collect(Collectors.joining(" / ")) : otherwise);
    }

    List<String> lines(String key) {
        return family ? languages.stream().map(each -> Wording.of("documents", each).say(key)).toList() : List.of();
    }
}
