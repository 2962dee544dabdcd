package kith.gate.issuing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kith.gate.Known;
import kith.gate.Paper;
import kith.ui.Say;

/** A document as it is issued: plain lines, kept to the letter. "# " begins a heading, "[x] " and "[ ] " a line of a list. */
public record Text(List<Block> blocks) {

    public enum Kind { HEADING, TICKED, OPEN, WORDS }

    public record Block(Kind kind, String words) {}

    record Child(String name, LocalDate born, Known known) {}

    /** @param service who issues it */
    static String of(Paper paper, IssueForm form, List<Child> children, String service, String by) {
        var lines = new ArrayList<String>();
        lines.add(service);
        lines.add(Say.date(form.today()));
        lines.add("# About");
        for (var child : children) lines.add(child.name() + (child.born() == null ? "" : ", born " + Say.date(child.born())));
        for (var part : paper.parts()) {
            var said = form.answer(part.name()).value().strip();
            if (said.isEmpty()) continue;
            lines.add("# " + part.label());
            lines.add(plain(said));
        }
        if (paper == Paper.APPLICATION_PACK)
            for (var child : children) {
                var list = Checklist.of(child.known());
                lines.add("# Checklist for " + child.name());
                lines.addAll(list);
            }
        if (paper == Paper.LETTER_BEFORE_PROCEEDINGS) {
            lines.add("# What you can do now");
            lines.add("Take this letter to a solicitor who does family work. Whoever has parental responsibility gets this advice free of charge; show them this letter.");
            lines.add("Come to the meeting. You can bring your solicitor. If you cannot read this letter easily, or need it in another language, ring us and we will go through it with you.");
        }
        lines.add("# Issued by");
        lines.add(by);
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
