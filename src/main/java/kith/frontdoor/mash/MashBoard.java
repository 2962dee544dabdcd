package kith.frontdoor.mash;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kith.frontdoor.MashFacts;
import kith.frontdoor.Watched;
import kith.frontdoor.mash.Enquiries.Check;
import kith.frontdoor.mash.Enquiries.Enquiry;
import kith.ui.Due;
import kith.ui.Tag;
import kith.ui.Tone;

/** Every open enquiry: who it is about, how long is left, and what each agency answered. */
public record MashBoard(List<Line> lines, LocalDate today) implements Watched {

    /** @param names null where the record is open to named people only */
    public record Line(UUID enquiry, String address, String names, Tag colour, Due due, List<Agency> agencies, int answered, Instant since, LocalDate sinceDay) {}

    /** @param answer the colour it gave; null while it is awaited, and {@code due} until when */
    public record Agency(String name, Tag answer, Due due) {}

    static MashBoard of(List<Enquiry> enquiries, LocalDate today, Instant now) {
        return new MashBoard(enquiries.stream().map(each -> line(each, today, now)).toList(), today);
    }

    private static Line line(Enquiry each, LocalDate today, Instant now) {
        var line = each.line();
        return new Line(line.enquiry(), line.names() == null ? "/children/" + line.restricted() + "/reason" : "/mash/" + line.enquiry(), line.names(), tag(line.colour()), Left.of(line.due(), line.dueAt(), today, now),
            each.checks().stream().map(check -> agency(check, today, now)).toList(), (int) each.checks().stream().filter(check -> check.answer() != null).count(), line.startedAt(), line.startedOn());
    }

    private static Agency agency(Check check, LocalDate today, Instant now) {
        return new Agency(MashFacts.agency(check.agency()), check.answer() == null ? null : tag(check.colour()), check.answer() == null ? Left.of(check.due(), check.dueAt(), today, now) : null);
    }

    /** The colour is always also said. */
    static Tag tag(String colour) {
        return switch (colour) {
            case null -> Tag.of("Answered", Tone.GREY);
            case "red" -> Tag.of("Red", Tone.RED);
            case "amber" -> Tag.of("Amber", Tone.YELLOW);
            case "green" -> Tag.of("Green", Tone.GREEN);
            default -> Tag.of("Nothing known", Tone.GREY);
        };
    }

    public long late() {
        return lines.stream().filter(line -> line.due() != null && line.due().press() == Due.Press.LATE).count();
    }

    public long ready() {
        return lines.stream().filter(line -> !line.agencies().isEmpty() && line.answered() == line.agencies().size()).count();
    }

    /** What stands on the board, so that a browser that has it already is told nothing. Time that only runs does not change it until something is late. */
    @Override public String mark() {
        return Integer.toHexString(Objects.hash(lines.stream().map(line -> List.of(line.address(), String.valueOf(line.names()), line.answered(), line.agencies().size(),
            line.due() == null ? "" : line.due().press(), line.agencies().stream().map(each -> each.due() == null ? "" : each.due().press().name()).toList())).toList()));
    }
}
