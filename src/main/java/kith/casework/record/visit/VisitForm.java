package kith.casework.record.visit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.access.Colleagues;
import kith.casework.child.ChildQueries.Adult;
import kith.casework.child.ChildQueries.Sibling;
import kith.ui.Answers;
import kith.ledger.CodeSet;
import kith.ledger.FactKind;
import kith.casework.CaseworkFacts;
import kith.ledger.Uuids;
import kith.ui.Choice;
import kith.ui.Field;
import kith.ui.Say;

/**
 * A visit to one child or to brothers and sisters, as it is being recorded.
 *
 * @param plans what kind of visit each child's own plan asks for
 * @param post as what whoever visited works here; null where no post says it
 */
public record VisitForm(UUID about, String name, LocalDate today, UUID occasion, Field happened, Field at, Field purpose, Field outcome, Field announced, Field mode, Field by, Field forWhom,
                        Field rooms, Field adults, Field otherAdults, Field with, Field alongside, Field note, List<Child> children, List<Choice> adultChoices, List<Choice> colleagues, Map<UUID, String> plans, List<Choice> roles, String post) {

    /** One visit is to each child what that child's own plan asks for. */
    static final String BY_PLAN = "by-plan";

    /**
     * @param fact the id of the fact this child will get: made with the form, so that sending twice records once
     * @param unborn seen with the mother, and never alone
     * @param grown an adult with whom nobody works: rarely meant, and asked about aside
     */
    public record Child(UUID person, UUID fact, String name, String age, boolean unborn, boolean grown, Field seen, Field notAlone, Field views, Field line) {

        public String first() {
            return name.contains(" ") ? name.substring(0, name.indexOf(' ')) : name;
        }

        public List<Choice> seenChoices() {
            return unborn ? UNBORN : SEEN;
        }

        public boolean part() {
            return !seen.empty();
        }

        public boolean saw() {
            return seen.chosen("alone") || seen.chosen("together");
        }

        public boolean written() {
            return !views.empty() || !line.empty() || !notAlone.empty();
        }
    }

    /** Who may come beside a colleague. */
    public static final List<Choice> ALONGSIDE = List.of(Choice.of("police", "The police"), Choice.of("health", "Somebody of health"), Choice.of("interpreter", "An interpreter"), Choice.of("other", "Somebody else"));

    static final List<Choice> SEEN = List.of(Choice.of("alone", "Seen alone"), Choice.of("together", "Seen, not alone"), Choice.of("not", "Not seen"));
    static final List<Choice> UNBORN = List.of(Choice.of("together", "Mother seen, about the unborn child"), Choice.of("not", "Not seen"));
    private static final int GROWN = 18;

    static VisitForm of(UUID about, String name, LocalDate today, Answers answers, List<Sibling> family, List<Adult> adults, List<Choice> colleagues, Map<UUID, String> plans, List<Choice> roles, String post) {
        var children = family.stream().filter(each -> each.died() == null).map(each -> child(each, about, answers, today)).toList();
        return new VisitForm(about, name, today, id(answers.text("occasion")), answers.field("happened", "today"), answers.field("at"), answers.field("purpose", BY_PLAN),
            answers.field("outcome", "done"), answers.field("announced", "yes"), answers.field("mode", "in-person"), answers.field("by"), answers.field("forWhom"),
            answers.field("rooms"), answers.field("adults"), answers.field("otherAdults"), answers.field("with"), answers.field("alongside"), answers.field("note"), children,
            adults.stream().filter(each -> each.until() == null).map(each -> Choice.of(each.person().toString(), each.name() + " (" + each.kind().replace('-', ' ') + ")")).toList(), colleagues, plans, roles, post);
    }

    private static Child child(Sibling child, UUID about, Answers answers, LocalDate today) {
        var key = child.person().toString();
        boolean unborn = child.born() == null ? child.expected() != null : child.born().isAfter(today);
        boolean grown = child.born() != null && !child.born().plusYears(GROWN).isAfter(today) && !child.person().equals(about) && child.statuses().stream().allMatch("closed"::equals);
        return new Child(child.person(), id(answers.text("fact-" + key)), child.name(), Say.age(child.born(), child.expected(), child.died(), today), unborn, grown,
            answers.field("seen-" + key), answers.field("notalone-" + key), answers.field("views-" + key), answers.field("line-" + key));
    }

    private static UUID id(String given) {
        try {
            return given.isEmpty() ? Uuids.fresh() : UUID.fromString(given);
        } catch (IllegalArgumentException notAnId) {
            return Uuids.fresh();
        }
    }

    /** The same, with what is wrong said beside each answer. */
    VisitForm checked(LocalDateTime now) {
        var marked = children.stream().map(each -> fault(each) == null ? each
            : new Child(each.person(), each.fact(), each.name(), each.age(), each.unborn(), each.grown(), each.seen().wrong(fault(each)), each.notAlone(), each.views(), each.line())).toList();
        return new VisitForm(about, name, today, occasion, Answers.day(happened, today), Answers.time(at, happened, now),
            purpose.chosen(BY_PLAN) ? purpose : code(purpose, "purpose", "Say what kind of visit it was"), code(outcome, "outcome", "Say how it went"), announced, mode, as(by), Colleagues.among(colleagues, forWhom), rooms, adults, otherAdults.atMost(200, "Name them here, and write the rest below"), Colleagues.among(colleagues, with), alongside,
            note.atMost(100_000, "The note is too long for one entry: split it"), marked, adultChoices, colleagues, plans, roles, post);
    }

    /** Nothing that was written about a child may fall away because nobody said that the visit was to this child too. */
    private String fault(Child child) {
        boolean done = outcome.chosen("done");
        if (child.written() && !child.part()) return "You wrote something for " + child.first() + ": say whether " + child.first() + " was seen";
        if (child.unborn() && child.seen().chosen("alone")) return "Nobody sees an unborn child alone: say whether the mother was seen";
        if (!done && child.saw()) return "You marked " + child.first() + " as seen, and the visit as not done: say which is right";
        boolean nobody = children.stream().noneMatch(Child::part) && (done || children.size() > 1);
        if (!nobody || !child.person().equals(about)) return null;
        return done ? "Say for at least one child whether they were seen" : "Say whom the visit was to: mark each of them as not seen";
    }

    private static Field code(Field field, String part, String words) {
        return field.oneOf(CaseworkFacts.VISIT.field(part).codes().labels().keySet(), words);
    }

    /** Who came as what is asked where no post says it: nobody is put down as a social worker who is none. */
    private Field as(Field by) {
        if (by.empty()) return by.must(post != null, forWhom.empty() ? "Say as what you visited: you have no post here" : "Say as what they visited: they have no post here");
        return by.oneOf(roles.stream().map(Choice::value).toList(), "Choose as what from the list");
    }

    /** The role under which the visit is kept. */
    String as() {
        return by.empty() ? post : by.value();
    }

    String purpose(Child child) {
        return purpose.chosen(BY_PLAN) ? plans.getOrDefault(child.person(), "other") : purpose.value();
    }

    public List<Choice> othersWhoCame() {
        return colleagues.stream().filter(each -> !each.value().isEmpty()).toList();
    }

    /** Such as "Oscar Other, the police"; empty where nobody came along. */
    String cameAlong() {
        var came = new ArrayList<String>();
        othersWhoCame().stream().filter(each -> with.chosen(each.value())).forEach(each -> came.add(each.words()));
        ALONGSIDE.stream().filter(each -> alongside.chosen(each.value())).forEach(each -> came.add(Say.amid(each.words())));
        return String.join(", ", came);
    }

    List<Field> wrong() {
        var wrong = new ArrayList<>(Field.wrongOnes(happened, at, purpose, outcome, note, by, forWhom, otherAdults, with));
        for (var child : children) if (child.seen().wrong()) wrong.add(child.seen());
        return wrong;
    }

    public List<Field> problems() {
        return wrong();
    }

    /** Those the visit was to: with a word said of them, or, where nobody could be seen, the child it is recorded for. */
    List<Child> visited() {
        var part = children.stream().filter(Child::part).toList();
        return part.isEmpty() ? children.stream().filter(each -> each.person().equals(about)).toList() : part;
    }

    public static List<Choice> choices(String part) {
        return choices(CaseworkFacts.VISIT, part);
    }

    public static List<Choice> choices(FactKind<?> kind, String part) {
        CodeSet codes = kind.field(part).codes();
        return codes.labels().entrySet().stream().map(each -> Choice.of(each.getKey(), each.getValue())).toList();
    }

    /** What each plan asks for comes first, and says what it comes to. */
    public List<Choice> purposes() {
        var each = young().stream().map(child -> plans.getOrDefault(child.person(), "other")).distinct().toList();
        var all = choices("purpose");
        var says = each.size() == 1 ? all.stream().filter(one -> one.value().equals(each.getFirst())).map(one -> one.words().toLowerCase()).findFirst().orElse("other")
            : young().stream().map(child -> child.first() + " " + all.stream().filter(one -> one.value().equals(plans.getOrDefault(child.person(), "other"))).map(one -> one.words().toLowerCase()).findFirst().orElse("other")).collect(Collectors.joining(", "));
        return Stream.concat(Stream.of(Choice.of(BY_PLAN, "What each child’s plan asks for (" + says + ")")), all.stream()).toList();
    }

    /** As what, where nothing is chosen. */
    /** No post says as what whoever visited works here. */
    public boolean unknownPost() {
        return post == null && by.empty();
    }

    public String byPost() {
        return post == null ? "Choose as what" : (forWhom.empty() ? "By my post: " : "By their post: ") + title(post);
    }

    private String title(String role) {
        return roles.stream().filter(each -> each.value().equals(role)).findFirst().map(Choice::words).orElseGet(() -> Character.toUpperCase(role.charAt(0)) + role.substring(1).replace('-', ' '));
    }

    /** What is folded away, as it stands. */
    public String how() {
        return (announced.chosen("no") ? "Unannounced" : "Announced") + ", " + words(choices("mode"), mode) + ", by " + (forWhom.empty() ? "me" : words(colleagues, forWhom)) + (as() == null ? "" : " as " + Say.amid(title(as())));
    }

    private static String words(List<Choice> choices, Field field) {
        return choices.stream().filter(each -> field.chosen(each.value())).findFirst().map(each -> field.name().equals("forWhom") ? each.words() : each.words().toLowerCase()).orElse(field.value());
    }

    public List<Child> young() {
        return children.stream().filter(each -> !each.grown()).toList();
    }

    public List<Child> grown() {
        return children.stream().filter(Child::grown).toList();
    }

    public List<Choice> notAloneChoices() {
        return choices("notAlone");
    }
}
