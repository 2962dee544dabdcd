package kith.casework.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kith.ledger.FactKind;
import kith.ui.Answers;
import kith.ui.Field;
import kith.ui.Row;
import kith.ui.Say;

/** An entry part by part and in words: the day, the time, and what its form asks. */
record Parts(FactKind<?> kind, LocalDate today) {

    private static final String NOTHING = "not said";
    private static final Set<Class<?>> READ = Set.of(Boolean.class, LocalDate.class, Integer.class, String.class);
    /** Of a person, a worker or another entry: nobody can read it. */
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private record Part(String label, String name, kith.ledger.Field declared) {}

    /** Each part that is not the same in both. */
    List<Row> changed(Answers was, Answers now) {
        var rows = new ArrayList<Row>();
        for (var part : all()) if (!said(part, was).equals(said(part, now))) rows.add(Row.of(part.label(), change(part, was, now)));
        return rows;
    }

    /** The same, with what a form says that would take the place of both. */
    List<Row> changed(Answers was, Answers now, Answers typed) {
        var rows = new ArrayList<Row>();
        for (var part : all()) {
            if (said(part, was).equals(said(part, now))) continue;
            boolean undone = readable(part, typed) && !said(part, typed).equals(said(part, now));
            rows.add(Row.of(part.label(), change(part, was, now) + (undone ? ". Your form below: " + said(part, typed) : "")));
        }
        return rows;
    }

    List<Row> said(Answers answers) {
        return all().stream().filter(part -> readable(part, answers) && !answers.field(part.name()).empty()).map(part -> Row.of(part.label(), said(part, answers))).toList();
    }

    private String change(Part part, Answers was, Answers now) {
        return readable(part, was) && readable(part, now) ? "was " + said(part, was) + ", now " + said(part, now) : "changed";
    }

    private List<Part> all() {
        var all = new ArrayList<>(List.of(new Part("Day", "happened", null), new Part("Time", "at", null)));
        for (var each : kind.fields()) all.add(new Part(each.label(), each.name(), each));
        return all;
    }

    private static boolean readable(Part part, Answers answers) {
        var declared = part.declared();
        return declared == null || (declared.codes() != null || READ.contains(declared.type())) && answers.field(part.name()).values().stream().noneMatch(each -> ID.matcher(each).matches());
    }

    private String said(Part part, Answers answers) {
        var answer = answers.field(part.name());
        if (answer.empty()) return NOTHING;
        if (part.name().equals("happened")) return day(answer);
        if (part.name().equals("at")) return answer.time().map(Say::time).orElse(answer.value());
        return Say.list(answer.values().stream().map(each -> word(part.declared(), each)).toList());
    }

    private String word(kith.ledger.Field declared, String value) {
        if (declared.codes() != null) return declared.codes().label(value);
        if (declared.type() == Boolean.class) return value.equals("yes") || value.equals("true") ? "Yes" : "No";
        return declared.type() == LocalDate.class ? day(Field.of(declared.name(), value)) : plain(value.strip());
    }

    /** A code of no set, such as a role, reads as words. */
    static String plain(String value) {
        return value.matches("[a-z]+(-[a-z]+)+") ? Character.toUpperCase(value.charAt(0)) + value.substring(1).replace('-', ' ') : value;
    }

    private String day(Field answer) {
        return answer.date(today).map(Say::date).orElse(answer.value());
    }
}
