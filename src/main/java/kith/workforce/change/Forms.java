package kith.workforce.change;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kith.organisation.MakeUp;
import kith.ui.Choice;
import kith.ui.Say;

/** What each change asks. */
final class Forms {

    private static final List<Choice> HOLDS = List.of(Choice.of("role", "As the role says"), Choice.of("yes", "Yes"), Choice.of("no", "No"));
    private static final List<Choice> AS = List.of(Choice.of("permanent", "For good"), Choice.of("acting-up", "Acting up for a time"), Choice.of("agency", "From an agency, for a set period"), Choice.of("temporary", "For a time"));
    private static final List<Choice> FOR_A_TIME = List.of(Choice.of("agency", "From an agency"), Choice.of("second-overseer", "To oversee the hub too, beside whoever leads it"), Choice.of("temporary", "From another place in the service"));

    private Forms() { }

    static List<Ask> of(Setting s) {
        var asks = new ArrayList<>(switch (s.kind()) {
            case GROUP_OPENED, GROUP_CHANGED, GROUP_CLOSED, AREA_OPENED, AREA_CHANGED, AREA_CLOSED -> Parts.asks(s);
            case HUB_OPENED -> opened(s);
            case HUB_CHANGED -> hub(s);
            case HUB_CLOSED -> List.<Ask>of();
            case BUDDIES -> List.of(Ask.many("buddies", "Which hubs cover for it?", "They cover for each other: the change is made on both sides", s.otherHubs(), s.hub().buddies()));
            case LOCALITIES -> localities(s);
            case POST_ADDED -> added(s);
            case PERSON_ADDED -> extra(s);
            case POST_CHANGED -> post(s);
            case POST_REMOVED -> List.<Ask>of();
            case PERSON_PLACED -> placed(s);
            case PERSON_MOVED -> List.of(Ask.one("to", "To which post?", null, s.freeSeats(), null));
            case PERSON_LEFT -> List.of(Ask.one("which", "What ends?", null, List.of(Choice.of("this", "This post alone"), Choice.of("all", "All posts: they leave the service")), "this"));
        });
        boolean person = s.kind().name().startsWith("PERSON");
        asks.add(Ask.day("from", s.kind() == Kind.PERSON_LEFT || s.kind() == Kind.POST_REMOVED || s.kind().closes() ? "The first day without" : "From which day?", (s.day().equals(s.today()) ? "In the past year, today or to come: " : "Its first day or later: ") + Say.typed(s.day()), Say.typed(s.day())));
        if (s.kind() == Kind.HUB_CHANGED || s.kind() == Kind.POST_ADDED || s.kind() == Kind.PERSON_PLACED || s.kind() == Kind.PERSON_ADDED || s.kind() == Kind.POST_CHANGED)
            asks.add(Ask.day("until", "The last day", person ? "Needed for everything but a post for good" : "Only if it is for a time", null));
        asks.add(Ask.why());
        return asks;
    }

    private static List<Ask> opened(Setting s) {
        int next = s.authority().hubs().stream().filter(each -> each.code().matches("hub-\\d+")).mapToInt(each -> Integer.parseInt(each.code().substring(4))).max().orElse(0) + 1;
        var core = s.authority().model().coreHub();
        return List.of(
            Ask.number("number", "Number", "Where hubs go by number", next == 1 ? s.authority().model().hubs().size() + 1 : next),
            Ask.text("name", "Name", "Such as Child Protection", null),
            Ask.one("function", "What it does", null, s.functions(), null),
            Ask.one("group", "Group", null, s.groups(), null),
            area(s, null),
            Ask.number("children-from", "Children, from", null, core.children().from()),
            Ask.number("children-to", "Children, to", null, core.children().to()),
            Ask.one("buddy", "Buddy", "They will cover for each other", Stream.concat(Stream.of(Choice.of("none", "None yet")), s.otherHubs().stream()).toList(), "none"),
            Ask.many("posts", "Which posts does it have?", null, core.makeUp().stream().map(line -> Choice.of(line.role(), s.role(line.role()).title())).toList(), core.makeUp().stream().map(MakeUp::role).toList()));
    }

    private static List<Ask> hub(Setting s) {
        var hub = s.hub();
        var asks = new ArrayList<Ask>();
        asks.add(Ask.text("name", "Name", null, hub.name()));
        asks.add(Ask.one("function", "What it does", null, s.functions(), hub.function()));
        if (hub.group() != null) asks.add(Ask.one("group", "Group", s.reach().everywhere() ? null : "To another manager’s group only the head of service can move it", groups(s), hub.group()));
        if (hub.hub()) asks.add(area(s, hub.area()));
        if (hub.to() != null) {
            asks.add(Ask.number("children-from", "Children, from", null, hub.from()));
            asks.add(Ask.number("children-to", "Children, to", null, hub.to()));
        }
        return asks;
    }

    private static List<Choice> groups(Setting s) {
        var groups = new ArrayList<>(s.groups());
        if (groups.stream().noneMatch(each -> each.value().equals(s.hub().group()))) groups.add(Choice.of(s.hub().group(), s.authority().model().groups().stream().filter(each -> each.code().equals(s.hub().group())).map(each -> each.title()).findFirst().orElse("Its own")));
        return groups;
    }

    private static Ask area(Setting s, String now) {
        if (s.authority().model().areas().isEmpty()) return Ask.text("locality", "Area", "Where hubs are local; otherwise leave it empty", now);
        return Ask.one("area", "Area", null, s.areas(), s.areas().stream().filter(each -> each.words().equals(now)).map(Choice::value).findFirst().orElse("none"));
    }

    private static List<Ask> localities(Setting s) {
        var asks = new ArrayList<Ask>();
        if (!s.localities().isEmpty()) asks.add(Ask.many("linked", "Whom does it work with?", null, s.localities(), s.localities().stream().filter(each -> s.hub().linked().contains(each.words())).map(Choice::value).toList()));
        asks.add(Ask.text("another", s.localities().isEmpty() ? "Name of a locality team or children’s centre" : "Another one", "Such as North Locality Team", null));
        asks.add(Ask.one("what", "What is the other one?", null, List.of(Choice.of("locality-team", "Locality team"), Choice.of("childrens-centre", "Children’s centre")), "locality-team"));
        return asks;
    }

    private static List<Ask> added(Setting s) {
        var asks = new ArrayList<Ask>();
        asks.add(Ask.one("role", "Which role?", null, s.roles(), null));
        asks.addAll(common(s, null, 100, null, null, true));
        return asks;
    }

    private static List<Ask> post(Setting s) {
        var seat = s.seat();
        return common(s, seat.title(), (int) Math.round(seat.fullTime() * 100), seat.grade(), seat.holdsChildren() == s.role(seat.role()).holdsChildren() ? "role" : seat.holdsChildren() ? "yes" : "no", seat.funded());
    }

    private static List<Ask> common(Setting s, String title, int time, String grade, String holds, boolean funded) {
        var asks = new ArrayList<Ask>();
        asks.add(Ask.text("title", "What the post is called", title == null ? "Leave empty to call it by its role" : null, title));
        asks.add(Ask.number("time", "How much of full time, in per cent", "100 is full time, 50 half time", time));
        asks.add(Ask.text("grade", "Grade", "Such as L7", grade));
        if (s.part() == null) asks.add(Ask.one("holds", "May whoever is in it be given children?", null, HOLDS, holds == null ? "role" : holds));
        asks.add(Ask.one("funded", "Is the post paid for?", null, Choice.yesNo(), funded ? "yes" : "no"));
        var bodies = s.authority().model().bodies();
        if (bodies.size() > 1) for (var body : bodies) asks.add(Ask.number("share-" + body.code(), body.name() + " pays, in per cent", "Only where two bodies share the post", share(s, body.name())));
        return asks;
    }

    static String share(Setting s, String body) {
        if (s.seat() == null || s.seat().split() == null) return null;
        return Stream.of(s.seat().split().split(", ")).filter(part -> part.startsWith(body + " ")).map(part -> part.substring(body.length() + 1).replace("%", "")).findFirst().orElse(null);
    }

    private static List<Ask> extra(Setting s) {
        return List.of(Ask.one("worker", "Who?", "Somebody new needs an account first", s.workers(), null), Ask.one("as", "As what?", null, FOR_A_TIME, "agency"), Ask.one("role", "In which role?", null, s.roles(), null),
            Ask.number("time", "How much of full time, in per cent", "100 is full time, 50 half time", 100));
    }

    private static List<Ask> placed(Setting s) {
        return List.of(Ask.one("worker", "Who?", "Somebody new needs an account first", s.workers(), null), Ask.one("as", "As what?", null, AS, "permanent"),
            Ask.one("others", "What becomes of their other posts meanwhile?", null, List.of(Choice.of("keep", "They go on"), Choice.of("leave", "They rest, and go on afterwards")), "keep"));
    }
}
