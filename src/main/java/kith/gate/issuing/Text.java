package kith.gate.issuing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kith.gate.Known;
import kith.gate.Paper;
import kith.ui.Language;
import kith.ui.Say;

/** A document as it is issued: plain lines, kept to the letter. "# " begins a heading, "[x] " and "[ ] " a line of a list. */
public record Text(List<Block> blocks) {

    public enum Kind { HEADING, TICKED, OPEN, WORDS }

    public record Block(Kind kind, String words) {}

    record Child(String name, LocalDate born, Known known) {}

    /** @param service who issues it */
    static String of(Paper paper, IssueForm form, List<Child> children, String service, String by, List<Language> languages) {
        var says = new Spoken(languages, paper == Paper.LETTER_BEFORE_PROCEEDINGS || paper == Paper.ACCOMMODATION_END);
        var lines = new ArrayList<String>();
        lines.add(service);
        lines.add(Say.date(form.today()));
        if (says.several()) lines.add(says.heading(paper.code(), paper.title()));
        lines.add(says.heading("about", "About"));
        for (var child : children) lines.add(child.name() + (child.born() == null ? "" : ", born " + Say.date(child.born())));
        for (var part : paper.parts()) {
            var said = form.answer(part.name()).value().strip();
            if (said.isEmpty()) continue;
            lines.add(says.heading(part.name(), part.label()));
            lines.add(plain(said));
        }
        if (paper == Paper.APPLICATION_PACK)
            for (var child : children) {
                var list = Checklist.of(child.known());
                lines.add("# Checklist for " + child.name());
                lines.addAll(list);
            }
        if (paper == Paper.LETTER_BEFORE_PROCEEDINGS) {
            lines.add(says.heading("now", "What you can do now"));
            lines.addAll(says.lines("now.solicitor"));
            lines.addAll(says.lines("now.meeting"));
        }
        lines.add(says.heading("issued", "Issued by"));
        lines.add(by);
        if (says.several()) lines.addAll(says.lines("language"));
        return String.join("\n", lines);
    }

    /** What somebody typed begins no heading and ticks nothing. */
    private static String plain(String said) {
        return String.join("\n", said.lines().map(line -> line.startsWith("# ") || line.startsWith("[x] ") || line.startsWith("[ ] ") ? " " + line : line).toList());
    }

    static Text read(String written) {
        return new Text(Stream.of(written.split("\n")).filter(line -> !line.isBlank()).map(line -> line.startsWith("# ") ? new Block(Kind.HEADING, line.substring(2))
            : line.startsWith("[x] ") ? new Block(Kind.TICKED, line.substring(4)) : line.startsWith("[ ] ") ? new Block(Kind.OPEN, line.substring(4)) : new Block(Kind.WORDS, line)).toList());
    }
}
