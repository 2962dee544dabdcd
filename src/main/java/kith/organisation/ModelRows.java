package kith.organisation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.organisation.reading.ModelJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** A model as the rows of the tables that hold it. */
public final class ModelRows {

    /** The files themselves, beside what follows from them. */
    static final String WHOLE = "organisation.model_whole";

    private static final JsonMapper JSON = JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

    static final String WEIGHTS = "organisation.weight";
    static final String SKILLS = "organisation.skill_asked";
    private static final long PENCE = 100;

    private ModelRows() { }

    record ModelRow(String code, String title, String country, String hubWord, String hubsWord, LocalDate begins) { }

    record BodyRow(String code, String name, String kind, LocalDate begins) { }

    record ServiceRow(String code, String name, String body, List<Integer> tiers, LocalDate begins) { }

    record MoveRow(String service, String body, LocalDate movesOn, String about, LocalDate begins) { }

    record ShareRow(String post, String body, double percent, LocalDate begins) { }

    record AreaRow(String code, String name, Double need, LocalDate begins) { }

    record LocalityRow(String code, String name, String kind, String area, LocalDate begins) { }

    record LinkRow(String hub, String locality, LocalDate begins) { }

    record GroupRow(String code, int number, String name, String serviceArea, LocalDate begins) { }

    record HubRow(String code, String kind, Integer number, String name, String title, String function, String functionTitle, String duty,
                  String groupCode, String serviceArea, String locality, String area, Integer childrenFrom, Integer childrenTo, LocalDate begins) { }

    record RoleRow(String code, String title, String leads, String signsInAs, boolean takesMessages, boolean holdsChildren, boolean holdsAll,
                   boolean caseloadProtected, List<String> does, LocalDate begins) { }

    record PostRow(String code, String title, String role, String place, String placeKind, String hub, double fullTime, boolean funded, String grade, LocalDate begins) { }

    record WholeRow(String code, JsonNode content, LocalDate begins) { }

    record BuddyRow(String hub, String buddy, LocalDate begins) { }

    record AccessRow(String actor, String record, int prompt, int level, LocalDate begins) { }

    record ShieldRow(String actor, int prompt, LocalDate begins) { }

    record StrandRow(String strand, String actor, LocalDate begins) { }

    record HoursRow(String prompt, int hours, LocalDate begins) { }

    record PanelRow(String code, String title, String chair, List<String> members, String meets, List<String> matters, LocalDate begins) { }

    record DelegationRow(String role, String matter, boolean emergency, String upTo, LocalDate begins) { }

    record MeetingRow(String meetsOn, int discussedWithin, int families, int ahead, int managerWithin, LocalDate begins) { }

    record BoardRow(int fresh, int seenAlone, int discussed, int keyWorkers, LocalDate begins) { }

    record WeightRow(String kind, String code, BigDecimal points, Integer weeks, String because, LocalDate begins) {

        /** 1.0 in a file is 1 when it is written out again. */
        WeightRow {
            points = new BigDecimal(points.stripTrailingZeros().toPlainString());
        }
    }

    record SkillRow(String skill, String code, LocalDate begins) { }

    record CoverRow(int least, boolean lead, boolean coordinator, LocalDate begins) { }
    record LineRow(String role, String toRole, String place, String purpose, LocalDate begins) { }

    record SupervisionRow(String role, String kind, int fromWeek, int weeks, LocalDate begins) { }

    record BudgetRow(long hubPence, int effectAfterWeeks, LocalDate begins) { }

    record HubBudgetRow(String hub, long pence, LocalDate begins) { }

    record LimitRow(String role, long pence, LocalDate begins) { }

    /** By table, as JSON. */
    public static Map<String, String> of(OperatingModel model) {
        var from = model.validFrom();
        var tables = new LinkedHashMap<String, List<? extends Record>>();
        tables.put("organisation.model", List.of(new ModelRow(model.code(), model.title(), model.country(), model.words().hub(), model.words().hubs(), from)));
        tables.put("organisation.body", model.bodies().stream().map(body -> new BodyRow(body.code(), body.name(), body.kind(), from)).toList());
        tables.put("organisation.hub_group", model.groups().stream().map(group -> new GroupRow(group.code(), group.number(), group.name(), group.serviceArea(), from)).toList());
        tables.put("organisation.hub", Stream.concat(model.hubs().stream().map(hub -> row(model, hub)), model.teams().stream().map(team -> row(model, team))).toList());
        tables.put("organisation.role", model.roles().stream().map(role -> new RoleRow(role.code(), role.title(), role.leads().orElse(null), role.signsInAs(),
            role.takesMessages(), role.holdsChildren(), role.holdsEveryChild(), role.isProtected(), role.does(), from)).toList());
        tables.put("organisation.post", Posts.of(model).stream().map(post -> new PostRow(post.code(), post.title(), post.role(), post.place(), post.kind().code(),
            post.hub().orElse(null), post.fullTime(), post.funded(), model.establishment().gradeOf(post.role()).orElse(null), post.begins())).toList());
        tables.put("organisation.buddy", model.hubs().stream().flatMap(hub -> hub.buddy().stream()
            .map(buddy -> new BuddyRow(hub.code(), buddy, later(hub.begins(), model.hub(buddy).orElseThrow().begins())))).toList());
        tables.put(WHOLE, List.of(new WholeRow(model.code(), ModelJson.of(model), from)));
        places(model, tables);
        var access = model.access();
        tables.put("organisation.access_rule", access.lines().stream().map(line -> new AccessRow(line.actor(), line.record(), line.prompt(), line.level(), from)).toList());
        tables.put("organisation.access_shield", access.actors().stream().filter(each -> each.shielded().isPresent())
            .map(each -> new ShieldRow(each.actor(), each.shielded().get().ordinal(), from)).toList());
        tables.put("organisation.access_strand", access.strands().stream().flatMap(strand -> strand.cleared().stream().map(actor -> new StrandRow(strand.strand(), actor, from))).toList());
        tables.put("organisation.access_hours", List.of(new HoursRow("tap", access.hours().tap(), from), new HoursRow("reason", access.hours().reason(), from),
            new HoursRow("break-glass", access.hours().breakGlass(), from)));
        tables.put("organisation.panel", model.panels().stream().map(panel -> new PanelRow(panel.code(), panel.title(), panel.chair(), panel.members(), panel.meets(), panel.matters(), from)).toList());
        tables.put("organisation.delegation", model.delegated().stream().flatMap(each -> each.matters().stream()
            .map(matter -> new DelegationRow(each.role(), matter, each.when().equals("emergency"), each.upTo(), from))).toList());
        var meets = model.meetings().orElse(MeetingRules.USUAL);
        tables.put("organisation.meeting_rule", List.of(new MeetingRow(meets.on(), meets.discussedWithin(), meets.families(), meets.ahead(), meets.managerWithin(), from)));
        var board = model.boardRules();
        tables.put("organisation.board_rule", List.of(new BoardRow(board.fresh(), board.seenAlone(), board.discussed(), board.keyWorkers(), from)));
        tables.put(WEIGHTS, weights(model, from));
        tables.put(SKILLS, model.weights().skills().stream().flatMap(each -> each.where().stream().map(code -> new SkillRow(each.skill(), code, from))).toList());
        var cover = model.coverRules();
        tables.put("organisation.cover_rule", List.of(new CoverRow(cover.least(), cover.buddyFor().contains("lead"), cover.buddyFor().contains("coordinator"), from)));
        tables.put("organisation.reporting_line", model.lines().stream().flatMap(line -> line.who().stream().flatMap(role -> line.purposes().stream()
            .map(purpose -> new LineRow(role, line.to(), line.in().orElse(null), purpose, from)))).distinct().toList());
        tables.put("organisation.supervision_rule", model.supervision().stream().flatMap(rule -> rule.roles().stream()
            .map(role -> new SupervisionRow(role, rule.kind(), rule.fromWeek(), rule.weeks(), from))).toList());
        var budgets = model.budgets().stream().toList();
        tables.put("organisation.budget_rule", budgets.stream().map(each -> new BudgetRow(each.hub() * PENCE, each.effectAfterWeeks(), from)).toList());
        tables.put("organisation.hub_budget", budgets.stream().flatMap(each -> each.hubs().stream()).map(each -> new HubBudgetRow(each.code(), each.pounds() * PENCE, from)).toList());
        tables.put("organisation.budget_limit", budgets.stream().flatMap(each -> each.limits().stream()).map(each -> new LimitRow(each.role(), each.pounds() * PENCE, from)).toList());
        var json = new LinkedHashMap<String, String>();
        tables.forEach((table, rows) -> json.put(table, JSON.writeValueAsString(rows)));
        return json;
    }

    private static List<WeightRow> weights(OperatingModel model, LocalDate from) {
        var weights = model.weights();
        // the scheme that every model has speaks of roles that not every model has
        var roles = model.roles().stream().map(Role::code).collect(Collectors.toSet());
        var rows = new ArrayList<WeightRow>();
        weights.statuses().forEach(part -> rows.add(row("status", part, from)));
        weights.besides().forEach(part -> rows.add(row("beside", part, from)));
        weights.tasks().forEach(part -> rows.add(row("task", part, from)));
        rows.add(new WeightRow("family", "further", weights.furtherChildren(), null, null, from));
        rows.add(new WeightRow("hub", "newly-qualified", weights.hubs().newlyQualified(), null, null, from));
        rows.add(new WeightRow("hub", "agency", weights.hubs().agency(), null, null, from));
        rows.add(new WeightRow("hub", "begins-at", weights.hubs().beginsAt(), null, null, from));
        rows.add(new WeightRow("hub", "months", BigDecimal.valueOf(weights.hubs().months()), null, null, from));
        rows.add(new WeightRow("caseload", "full", weights.caseloads().full(), null, null, from));
        weights.caseloads().roles().stream().filter(each -> roles.contains(each.role())).forEach(each -> rows.add(new WeightRow("caseload", each.role(), each.points(), null, null, from)));
        return rows;
    }

    private static WeightRow row(String kind, Weights.Part part, LocalDate from) {
        return new WeightRow(kind, part.code(), part.points(), part.weeks().orElse(null), part.because(), from);
    }

    private static void places(OperatingModel model, Map<String, List<? extends Record>> tables) {
        var from = model.validFrom();
        tables.put("organisation.service_area", model.serviceAreas().stream().map(area -> new ServiceRow(area.code(), area.name(), area.body(), area.tiers(), from)).toList());
        tables.put("organisation.service_move", model.serviceAreas().stream().flatMap(area -> area.moves().stream()
            .map(move -> new MoveRow(area.code(), move.to(), move.on(), move.about().orElse(null), from))).toList());
        tables.put("organisation.post_share", Posts.of(model).stream().flatMap(post -> post.split().stream().map(share -> new ShareRow(post.code(), share.body(), share.percent(), post.begins()))).toList());
        tables.put("organisation.area", model.areas().stream().map(area -> new AreaRow(area.code(), area.name(), area.need().orElse(null), from)).toList());
        tables.put("organisation.locality", model.localities().stream().map(each -> new LocalityRow(each.code(), each.name(), each.kind(), each.area().orElse(null), from)).toList());
        tables.put("organisation.hub_locality", model.hubs().stream().flatMap(hub -> hub.linked().stream().map(locality -> new LinkRow(hub.code(), locality, hub.begins()))).toList());
    }

    private static HubRow row(OperatingModel model, Hub hub) {
        var function = model.function(hub.function());
        return new HubRow(hub.code(), "hub", hub.number(), hub.name(), hub.title(), hub.function(), function.title(), function.duty().orElse(null),
            hub.group(), null, hub.locality().orElse(null), hub.area().orElse(null), hub.children().from(), hub.children().to(), hub.begins());
    }

    private static HubRow row(OperatingModel model, Team team) {
        var function = model.function(team.function());
        return new HubRow(team.code(), "team", null, team.name(), team.title(), team.function(), function.title(), function.duty().orElse(null),
            team.group().orElse(null), team.serviceArea().orElse(null), null, null, team.children().map(Span::from).orElse(null), team.children().map(Span::to).orElse(null), team.begins());
    }

    private static LocalDate later(LocalDate one, LocalDate other) { return one.isAfter(other) ? one : other; }
}
