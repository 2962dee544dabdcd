package kith.pathway.evaluate;

import static kith.ledger.Happened.LONDON;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import kith.ledger.FactId;
import kith.pathway.Birthday;
import kith.pathway.Pathways;
import kith.pathway.Timeline;
import kith.pathway.Timeline.State;
import kith.pathway.WasDue;

/** What is printed: on that day, each person's statuses (the leading one first), clocks, and what is owed. */
@JsonPropertyOrder({"on", "people"})
record Answer(String on, SequencedMap<String, OfPerson> people) {

    @JsonPropertyOrder({"status", "clocks", "owed"})
    record OfPerson(List<StatusLine> status, List<ClockLine> clocks, List<OwedLine> owed) {

        static OfPerson at(Moment on, Timeline timeline, Pathways pathways, Map<FactId, String> written, Map<WasDue.Key, LocalDate> was) {
            var day = on.day();
            return new OfPerson(
                timeline.statuses(on.last(), pathways).stream().filter(each -> !pathways.status(each.code()).detail()).map(each -> new StatusLine(each.code(), each.from())).toList(),
                timeline.clocks(day).stream().map(each -> ClockLine.at(on.last(), each, written, was)).toList(),
                timeline.owed(day).stream().map(each -> new OwedLine(each.code(), written.get(each.fact()), each.role(), each.due())).toList());
        }
    }

    @JsonPropertyOrder({"code", "since"})
    record StatusLine(String code, LocalDate since) {}

    @JsonPropertyOrder({"rule", "fact", "started", "due", "wasDue", "dueAt", "state", "ended", "reason", "tooEarly"})
    record ClockLine(String rule, String fact, LocalDate started, LocalDate due, @JsonInclude(JsonInclude.Include.NON_NULL) String dueAt, String state, LocalDate ended, @JsonInclude(JsonInclude.Include.NON_NULL) String reason,
                     @JsonInclude(JsonInclude.Include.NON_NULL) LocalDate wasDue, @JsonInclude(JsonInclude.Include.NON_NULL) LocalDate tooEarly) {

        static ClockLine at(Instant moment, Timeline.Clock clock, Map<FactId, String> written, Map<WasDue.Key, LocalDate> was) {
            var state = clock.at(moment);
            var day = moment.atZone(LONDON).toLocalDate();
            var due = clock.dueOn(day);
            var first = was.getOrDefault(new WasDue.Key(clock.rule(), clock.fact()), clock.moved().isEmpty() ? due : clock.moved().getFirst().due());
            var birthday = Birthday.age(clock.fact());
            return new ClockLine(clock.rule(), birthday.isPresent() ? "birthday " + birthday.getAsInt() : written.get(clock.fact()), clock.started(), due, clock.dueAt() == null ? null : clock.momentOn(day).toString(),
                state.name().toLowerCase().replace('_', '-'), clock.open(moment) || clock.paused(day) ? null : clock.ended(), state == State.STOPPED ? clock.reasonOn(day) : null,
                first.equals(due) ? null : first, clock.early() == null || clock.early().isAfter(day) ? null : clock.early());
        }
    }

    @JsonPropertyOrder({"code", "fact", "role", "due"})
    record OwedLine(String code, String fact, String role, LocalDate due) {}
}
