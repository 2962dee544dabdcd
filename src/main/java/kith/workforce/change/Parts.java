package kith.workforce.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kith.organisation.Group;
import kith.organisation.Place;
import kith.organisation.ServiceArea;
import kith.organisation.change.Edit;
import kith.ui.Choice;
import kith.ui.Say;
import kith.workforce.Authority;

/** Changes of what hubs and teams belong to: groups, and service areas. */
final class Parts {

    private static final String GROUP = "organisation.hub_group";
    private static final String AREA = "organisation.service_area";
    private static final String MOVE = "organisation.service_move";
    private static final String BODY = "To which legal body does it belong?";
    private static final String POST = "organisation.post";
    private static final String NUMBERED = "group-\\d+";

    private final Setting s;
    private final Filled form;
    private final Authority then;
    private final LocalDate from;
    private final List<Edit> edits;
    private final List<String> says;
    private String code;

    Parts(Setting setting, Filled form, Authority then, LocalDate from, List<Edit> edits, List<String> says) {
        this.s = setting;
        this.form = form;
        this.then = then;
        this.from = from;
        this.edits = edits;
        this.says = says;
        this.code = setting.part() == null ? null : setting.part().code();
    }

    String code() { return code; }

    void plan() {
        switch (s.kind()) {
            case GROUP_OPENED -> groupOpened();
            case GROUP_CHANGED -> groupChanged();
            case AREA_OPENED -> areaOpened();
            case AREA_CHANGED -> areaChanged();
            case GROUP_CLOSED -> closed(GROUP, then.ofGroup(code).map(each -> each.title()).toList());
            case AREA_CLOSED -> closed(AREA, inArea());
            default -> throw new IllegalStateException(s.kind() + " is about no group or service area");
        }
    }

    static List<Ask> asks(Setting s) {
        return switch (s.kind()) {
            case GROUP_OPENED -> List.of(Ask.text("name", "Name", "Such as Child Protection", null), Ask.one("area", "Service area", null, s.serviceAreas(), null),
                Ask.one("manager", "Which post answers for it?", "It is vacant until somebody is put into it", s.managing(), s.managing().getFirst().value()));
            case GROUP_CHANGED -> List.of(Ask.text("name", "Name", null, s.part().name()), Ask.one("area", "Service area", null, s.serviceAreas(), ((Group) s.part()).serviceArea()));
            case AREA_OPENED -> List.of(Ask.text("name", "Name", null, null), Ask.one("body", BODY, null, s.bodies(), null));
            case AREA_CHANGED -> List.of(Ask.text("name", "Name", null, s.part().name()), Ask.one("body", BODY, moves(s), s.bodies(), ((ServiceArea) s.part()).bodyOn(s.today())));
            default -> List.of();
        };
    }

    private void groupOpened() {
        form.needed("name", "Give the group a name");
        form.needed("area", "Choose the service area it belongs to");
        form.needed("manager", "Choose the post that answers for it");
        if (form.wrong()) return;
        var groups = s.authority().model().groups();
        int number = groups.stream().mapToInt(Group::number).max().orElse(0) + 1;
        code = groups.stream().allMatch(each -> each.code().matches(NUMBERED)) ? "group-" + number : Plans.slug(form.text("name"));
        free();
        if (form.wrong()) return;
        edits.add(Edit.begin(GROUP, Map.of("code", code), from, null, Map.of("number", number, "name", form.text("name"), "service_area", form.text("area"))));
        says.add("the group " + form.text("name") + " opens");
        if (form.text("manager").equals("none")) return;
        var role = s.role(form.text("manager"));
        var row = new HashMap<String, Object>(Map.of("title", role.title(), "role", role.code(), "place", code, "place_kind", Place.Kind.GROUP.code(), "full_time", 1.0, "funded", true));
        row.put("grade", s.authority().model().establishment().gradeOf(role.code()).orElse(null));
        edits.add(Edit.begin(POST, Map.of("code", code + "." + role.code() + ".1"), from, null, row));
    }

    private void groupChanged() {
        named(GROUP);
        form.needed("area", "Choose the service area it belongs to");
        if (form.wrong() || Objects.equals(form.text("area"), ((Group) s.part()).serviceArea())) return;
        edits.add(Edit.say(GROUP, Map.of("code", code), from, null, Map.of("service_area", form.text("area"))));
        says.add("belongs to " + s.serviceAreas().stream().filter(each -> each.value().equals(form.text("area"))).map(Choice::words).findFirst().orElse("another service area"));
    }

    private void areaOpened() {
        form.needed("name", "Give the service area a name");
        form.needed("body", "Choose the legal body it belongs to");
        if (form.wrong()) return;
        code = Plans.slug(form.text("name"));
        free();
        if (form.wrong()) return;
        edits.add(Edit.begin(AREA, Map.of("code", code), from, null, Map.of("name", form.text("name"), "body", form.text("body"), "tiers", List.of())));
        says.add("the service area " + form.text("name") + " opens");
    }

    /** Another legal body: what moved it to the one before is over, and what is planned for later stays planned. */
    private void areaChanged() {
        named(AREA);
        form.needed("body", "Choose the legal body it belongs to");
        if (form.wrong()) return;
        var body = form.text("body");
        var area = then.model().serviceAreas().stream().filter(each -> each.code().equals(code)).findFirst();
        form.must("from", area.isPresent(), "There is no such service area on that day");
        if (form.wrong() || body.equals(area.orElseThrow().bodyOn(from))) return;
        for (var move : area.get().moves()) if (!move.on().isAfter(from)) edits.add(Edit.end(MOVE, Map.of("service", code, "body", move.to(), "moves_on", move.on().toString()), from, null));
        if (!body.equals(area.get().body())) edits.add(Edit.say(AREA, Map.of("code", code), from, null, Map.of("body", body)));
        says.add("belongs to " + bodyNamed(body));
    }

    private String bodyNamed(String body) { return s.bodies().stream().filter(each -> each.value().equals(body)).map(Choice::words).findFirst().orElse("another legal body"); }

    /** Where the files move it to another body on a day to come. */
    private static String moves(Setting s) {
        return ((ServiceArea) s.part()).moves().stream().filter(each -> each.on().isAfter(s.today())).min(Comparator.comparing(ServiceArea.Move::on))
            .map(each -> "It moves to " + s.bodies().stream().filter(body -> body.value().equals(each.to())).map(Choice::words).findFirst().orElse("another one") + " on " + Say.date(each.on()) + " whatever is chosen here").orElse(null);
    }

    private void named(String table) {
        form.needed("name", "Give it a name");
        if (form.wrong() || form.text("name").equals(s.part().name())) return;
        edits.add(Edit.say(table, Map.of("code", code), from, null, Map.of("name", form.text("name"))));
        says.add("is called " + form.text("name"));
    }

    /** Its posts go with it. */
    private void closed(String table, List<String> inIt) {
        form.must("from", inIt.isEmpty(), "Move first what belongs to it on that day: " + String.join(", ", inIt.size() > 3 ? inIt.subList(0, 3) : inIt) + (inIt.size() > 3 ? " and " + (inIt.size() - 3) + " more" : ""));
        var seats = then.in(code);
        form.must("from", seats.stream().noneMatch(each -> s.by().id().equals(each.worker())), "You cannot end your own post. Ask a colleague who may");
        if (form.wrong()) return;
        edits.addAll(Seats.leaving(s.ending(), from));
        for (var seat : seats) edits.add(Edit.end(POST, Map.of("code", seat.post()), from, null));
        edits.add(Edit.end(table, Map.of("code", code), from, null));
        says.add("closes");
    }

    private List<String> inArea() {
        var inIt = new ArrayList<String>();
        then.model().groups().stream().filter(each -> code.equals(each.serviceArea())).forEach(each -> inIt.add(each.title()));
        then.hubs().stream().filter(each -> code.equals(each.serviceArea()) && each.group() == null).forEach(each -> inIt.add(each.title()));
        return inIt;
    }

    private void free() {
        form.must("name", s.authority().model().place(code).isEmpty() && then.model().place(code).isEmpty(), "Something is called so already");
    }
}
