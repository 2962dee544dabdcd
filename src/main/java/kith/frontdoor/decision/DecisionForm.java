package kith.frontdoor.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.frontdoor.FrontDoorFacts;
import kith.frontdoor.MashFacts;
import kith.frontdoor.decision.OneContact.Child;
import kith.frontdoor.decision.OneContact.Contact;
import kith.ledger.CodeSet;
import kith.ledger.Uuids;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Due;
import kith.ui.Field;

/**
 * What is to happen with a contact, and why; for one child differently where brothers and sisters differ.
 * @param known the decisions that stood when the form was opened, and how each was put right: another one since then is shown before this is saved
 */
public record DecisionForm(UUID id, Contact contact, LocalDate today, Due due, Field decision, Map<UUID, Field> apart, Field reason, Field need, Field source, Field harm, Field asReferral, Field colour, Field agencies,
                           Field familyTold, Field familyHow, Field referrerTold, Field referrerHow, Set<UUID> known, String elsewhere) {

    public static final List<Choice> DECISIONS = List.of(
        new Choice("advice", "Information and advice", "Nothing more is needed from the service"),
        new Choice("early-help", "Early help", "The family is helped without a social worker leading"),
        new Choice("mash", "MASH enquiry", "The agencies share what they know first; it stays on the queue until the outcome"),
        new Choice("referral", "Referral", "A social worker assesses; the child is in need from today"),
        new Choice("no-further-action", "No further action", null));

    static final List<Choice> FAMILY_TOLD = List.of(Choice.of("not-yet", "Not yet: it stays owed"), Choice.of("told", "Told"), Choice.of("not-safe", "Not safe to tell them"), Choice.of("not-possible", "Nobody to tell"));
    static final List<Choice> REFERRER_TOLD = List.of(Choice.of("not-yet", "Not yet: it stays owed"), Choice.of("told", "Told"), Choice.of("not-possible", "Not possible: not known who it was"));

    static DecisionForm of(Contact contact, Answers answers, Due due, LocalDate today) {
        var typed = answers.typed().isEmpty() ? new Answers(before(contact)) : answers;
        var apart = new LinkedHashMap<UUID, Field>();
        for (var child : contact.children()) apart.put(child.someone().person(), typed.field("for-" + child.someone().person()));
        var known = answers.typed().containsKey("known") ? Arrays.stream(answers.text("known").split(",")).filter(id -> id.length() == 36).map(UUID::fromString).collect(Collectors.toSet()) : standing(contact);
        return new DecisionForm(id(typed.text("id")), contact, today, due, typed.field("decision"), apart, typed.field("reason"), typed.field("need"),
            typed.field("source", contact.source()), typed.field("harm"), typed.field("asReferral"), typed.field("colour", contact.urgent() ? "red" : "amber"),
            typed.typed().containsKey("agencies") || !answers.typed().isEmpty() ? typed.field("agencies") : Field.of("agencies", List.of("police", "health", "education")), typed.field("familyTold", "not-yet"), typed.field("familyHow"), typed.field("referrerTold", "not-yet"),
            typed.field("referrerHow"), known, null);
    }

    /** To put right starts from what was decided, so that what nobody touches stays; a form that is not matched yet as it was filled in. */
    private static Map<String, List<String>> before(Contact contact) {
        var before = new LinkedHashMap<String, List<String>>();
        contact.report().ifPresent(report -> before.putAll(report.decidedAs()));
        before.remove("id");
        if (!contact.ended()) return before;
        var decisions = contact.children().stream().map(Child::decision).distinct().toList();
        // what goes with a referral is asked where it is the decision for all
        var forAll = decisions.contains("referral") ? "referral" : decisions.getFirst();
        put(before, "decision", forAll);
        for (var child : contact.children()) {
            if (!child.decision().equals(forAll)) put(before, "for-" + child.someone().person(), child.decision());
            var standing = child.standing();
            standing.what(FrontDoorFacts.ACCEPTED).ifPresent(referral -> {
                put(before, "need", referral.need());
                put(before, "source", referral.source());
            });
            standing.what(FrontDoorFacts.NO_FURTHER_ACTION).ifPresent(referral -> {
                put(before, "asReferral", "yes");
                put(before, "source", referral.source());
            });
            standing.what("harm.suspected").ifPresent(any -> put(before, "harm", "yes"));
            put(before, "familyTold", standing.familyTold());
            put(before, "referrerTold", standing.referrerTold());
        }
        return before;
    }

    private static void put(Map<String, List<String>> before, String name, String value) {
        if (value != null) before.putIfAbsent(name, List.of(value));
    }

    static Set<UUID> standing(Contact contact) {
        return contact.report().map(report -> report.decided() == null ? Set.<UUID>of() : Set.of(report.decided()))
            .orElseGet(() -> contact.children().stream().flatMap(child -> standing(child).stream()).collect(Collectors.toSet()));
    }

    static Set<UUID> standing(Child child) {
        return Stream.of(child.decided(), child.standing().act()).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static UUID id(String given) {
        try {
            return given.isEmpty() ? Uuids.fresh() : UUID.fromString(given);
        } catch (IllegalArgumentException notAnId) {
            return Uuids.fresh();
        }
    }

    DecisionForm checked() {
        var codes = DECISIONS.stream().map(Choice::value).toList();
        boolean eachApart = !apart.isEmpty() && apart.values().stream().noneMatch(Field::empty);
        return new DecisionForm(id, contact, today, due, eachApart ? decision : decision.oneOf(codes, "Decide what happens next"), apart, reason.orElse("Write why, in a sentence or two").atMost(50_000, "The reason is too long"),
            need, source, harm, asReferral, colour, agencies, familyTold, familyHow, referrerTold, referrerHow, known, elsewhere);
    }

    /** Whoever decided first is named, and saving again is then to put theirs right. */
    DecisionForm afterOthers(String words) {
        return new DecisionForm(id, contact, today, due, decision, apart, reason, need, source, harm, asReferral, colour, agencies, familyTold, familyHow, referrerTold, referrerHow, standing(contact), words);
    }

    public List<Field> wrong() {
        return new ArrayList<>(Field.wrongOnes(decision, reason));
    }

    String decisionFor(UUID person) {
        var own = apart.get(person);
        return own == null || own.empty() ? decision.value() : own.value();
    }

    public String knownIds() {
        return known.stream().map(UUID::toString).sorted().collect(Collectors.joining(","));
    }

    public boolean differs() {
        return apart.values().stream().anyMatch(field -> !field.empty());
    }

    public boolean correcting() {
        return contact.ended();
    }

    public List<Choice> decisions() {
        return DECISIONS.stream().map(Choice::inTerms).toList();
    }

    public List<Choice> sameOr() {
        return Stream.concat(Stream.of(Choice.of("", "As above")), DECISIONS.stream().map(each -> Choice.of(each.value(), each.words()))).toList();
    }

    public List<Choice> familyChoices() {
        return FAMILY_TOLD;
    }

    public List<Choice> referrerChoices() {
        return REFERRER_TOLD;
    }

    public List<Choice> colours() {
        return List.of(new Choice("red", "Red", "Answers within four hours"), new Choice("amber", "Amber", "Answers within 24 hours"), new Choice("green", "Green", "Answers within three working days"));
    }

    public List<Choice> agencyChoices() {
        return MashFacts.ASKED.field("agency").codes().labels().entrySet().stream().map(each -> Choice.of(each.getKey(), each.getValue())).toList();
    }

    public List<Choice> needs() {
        return choices("primary_need");
    }

    public List<Choice> sources() {
        return choices("referral_source");
    }

    private static List<Choice> choices(String set) {
        return CodeSet.named(set).labels().entrySet().stream().map(each -> Choice.of(each.getKey(), each.getValue())).toList();
    }

    public String from() {
        return contact.report().map(report -> report.teller()).orElseGet(() -> FrontDoorFacts.source(contact.source()));
    }
}
