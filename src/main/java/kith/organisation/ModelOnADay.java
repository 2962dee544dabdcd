package kith.organisation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kith.organisation.reading.ModelJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The model as it is in force on a day: what its files say, with the hubs, pairs, links and posts of that day. So that the same check that reads the
 * files looks at what was changed on the screen, and that it can be written out as files again.
 */
@Component
public class ModelOnADay {

    /** A hub begins when it did and not when it was renamed: a row follows the other without a gap. */
    static final String HUBS = """
        select h.code, h.kind, h.number, h.name, h.function, h.function_title, h.duty, h.group_code, h.service_area, h.locality, h.area, h.children_from, h.children_to,
               (select max(lower(b.valid)) from organisation.hub b
                 where b.code = h.code and lower(b.valid) <= lower(h.valid) and not exists (select from organisation.hub earlier where earlier.code = b.code and upper(earlier.valid) = lower(b.valid))) as begins
          from organisation.hub h where h.valid @> :on::date order by h.number nulls last, h.code
        """;
    static final String GROUPS = "select code, number, name, service_area as above from organisation.hub_group where valid @> :on::date order by number, code";
    static final String AREAS = "select code, null::int as number, name, body as above from organisation.service_area where valid @> :on::date order by name";
    static final String MOVES = "select service, body, moves_on, coalesce(about, '') as about from organisation.service_move where valid @> :on::date order by service, moves_on";
    static final String BUDDIES = "select hub, buddy as name, '' as kind from organisation.buddy where valid @> :on::date order by hub, buddy";
    static final String LINKS = "select hub, locality as name, '' as kind from organisation.hub_locality where valid @> :on::date order by hub, locality";
    static final String LOCALITIES = "select code, name, kind, area from organisation.locality where valid @> :on::date order by code";
    static final String POSTS = """
        select p.code, p.title, p.role, p.place, p.full_time, p.funded,
               coalesce((select string_agg(s.body || ' ' || trim_scale(s.percent), ',' order by s.body) from organisation.post_share s where s.post = p.code and s.valid @> :on::date), '') as split
          from organisation.post p where p.valid @> :on::date order by p.code
        """;

    private record HubRow(String code, String kind, Integer number, String name, String function, String functionTitle, String duty, String groupCode, String serviceArea, String locality, String area, Integer childrenFrom, Integer childrenTo, LocalDate begins) {}

    /** @param above the service area of a group, the body of a service area */
    private record Part(String code, Integer number, String name, String above) {}

    private record Move(String service, String body, LocalDate movesOn, String about) {}

    private record Of(String hub, String name, String kind) {}

    private record Where(String code, String name, String kind, String area) {}

    private record Chair(String code, String title, String role, String place, double fullTime, boolean funded, String split) {}

    /** So many people of one kind in one place. */
    private record Kind(String place, String role, double fullTime, String title, String split) {}

    private final JdbcClient db;
    private final WholeModels models;

    ModelOnADay(JdbcClient db, WholeModels models) {
        this.db = db;
        this.models = models;
    }

    public Optional<OperatingModel> on(LocalDate day) { return json(day).map(ModelJson::model); }

    public Optional<ObjectNode> json(LocalDate day) { return models.on(day).map(files -> drawn(files, day)); }

    /** To be written into files: what was changed on the screen until now stands in them. */
    @Transactional(readOnly = true)
    public Optional<ObjectNode> written(LocalDate day, Instant now) { return json(day).map(model -> model.put("written-out", now.truncatedTo(ChronoUnit.MILLIS).toString())); }

    private ObjectNode drawn(OperatingModel files, LocalDate day) {
        var model = ModelJson.of(files);
        var areas = db.sql(AREAS).param("on", day).query(Part.class).list();
        parts(model, "service-areas", "body", areas);
        if (!areas.isEmpty()) moves(model, db.sql(MOVES).param("on", day).query(Move.class).list());
        parts(model, "groups", "service-area", db.sql(GROUPS).param("on", day).query(Part.class).list());
        var rows = db.sql(HUBS).param("on", day).query(HubRow.class).list();
        var there = new LinkedHashSet<String>();
        model.set("hubs", places(model.path("hubs"), rows.stream().filter(row -> row.kind().equals("hub")).toList(), there));
        model.set("teams", places(model.path("teams"), rows.stream().filter(row -> row.kind().equals("team")).toList(), there));
        for (var row : rows) function(model, row);
        said(model, "buddy", db.sql(BUDDIES).param("on", day).query(Of.class).list(), there);
        linked(model, db.sql(LINKS).param("on", day).query(Of.class).list(), db.sql(LOCALITIES).param("on", day).query(Where.class).list());
        posts(model, files, db.sql(POSTS).param("on", day).query(Chair.class).list());
        whole(model, there);
        return model;
    }

    /** A data folder of before they stood in tables of their own has them as the files say. */
    private static void parts(ObjectNode model, String list, String above, List<Part> rows) {
        if (rows.isEmpty()) return;
        var written = new LinkedHashMap<String, ObjectNode>();
        for (var each : model.path(list)) written.put(each.path("code").asString(), (ObjectNode) each);
        var order = new ArrayList<>(written.keySet());
        var parts = JsonMapper.shared().createArrayNode();
        for (var row : rows.stream().sorted(Comparator.comparingInt(row -> order.contains(row.code()) ? order.indexOf(row.code()) : order.size())).toList()) {
            var part = written.containsKey(row.code()) ? written.get(row.code()).deepCopy() : parts.objectNode().put("code", row.code());
            part.put("name", row.name());
            if (row.number() != null) part.put("number", row.number());
            orNone(part, above, row.above());
            if (!part.has("make-up")) part.putArray("make-up");
            parts.add(part);
        }
        model.set(list, parts);
    }

    /** Those that are still to come or in force: a change on the screen overtakes what moved a service area before it. */
    private static void moves(ObjectNode model, List<Move> rows) {
        for (var area : model.path("service-areas")) {
            var moves = ((ObjectNode) area).putArray("moves");
            for (var row : rows) {
                if (!row.service().equals(area.path("code").asString())) continue;
                var move = moves.addObject().put("to", row.body()).put("on", row.movesOn().toString());
                if (!row.about().isEmpty()) move.put("about", row.about());
            }
        }
    }

    private ArrayNode places(JsonNode written, List<HubRow> rows, Set<String> there) {
        var places = JsonMapper.shared().createArrayNode();
        var order = new ArrayList<String>();
        written.forEach(each -> order.add(each.path("code").asString()));
        for (var row : rows.stream().sorted(Comparator.comparingInt(row -> order.contains(row.code()) ? order.indexOf(row.code()) : order.size())).toList()) {
            there.add(row.code());
            var place = places.objectNode();
            for (var each : written) if (each.path("code").asString().equals(row.code())) place = ((ObjectNode) each).deepCopy();
            place.put("code", row.code()).put("name", row.name()).put("function", row.function());
            if (row.kind().equals("hub")) place.put("number", row.number() == null ? 0 : row.number());
            if (row.groupCode() != null) place.put("group", row.groupCode());
            orNone(place, "locality", row.locality());
            orNone(place, "area", row.area());
            if (row.groupCode() == null) orNone(place, "service-area", row.serviceArea());
            if (row.childrenTo() != null) place.putObject("children").put("from", row.childrenFrom()).put("to", row.childrenTo());
            if (!place.has("begins")) place.put("begins", row.begins().toString());
            if (!place.has("make-up")) place.putArray("make-up");
            places.add(place);
        }
        return places;
    }

    private static void orNone(ObjectNode place, String key, String value) {
        if (value == null) place.remove(key);
        else place.put(key, value);
    }

    private static void function(ObjectNode model, HubRow row) {
        for (var each : model.path("functions")) if (each.path("code").asString().equals(row.function())) return;
        var added = ((ArrayNode) model.path("functions")).addObject().put("code", row.function()).put("title", row.functionTitle());
        if (row.duty() != null) added.put("duty", row.duty());
    }

    private static void said(ObjectNode model, String key, List<Of> rows, Set<String> there) {
        for (var hub : model.path("hubs")) {
            ((ObjectNode) hub).remove(key);
            rows.stream().filter(row -> row.hub().equals(hub.path("code").asString()) && there.contains(row.name())).findFirst().ifPresent(row -> ((ObjectNode) hub).put(key, row.name()));
        }
    }

    private static void linked(ObjectNode model, List<Of> rows, List<Where> localities) {
        for (var hub : model.path("hubs")) {
            var linked = ((ObjectNode) hub).putArray("linked");
            rows.stream().filter(row -> row.hub().equals(hub.path("code").asString())).forEach(row -> linked.add(row.name()));
        }
        var known = model.path("localities").isArray() ? (ArrayNode) model.path("localities") : model.putArray("localities");
        var there = new ArrayList<String>();
        known.forEach(each -> there.add(each.path("code").asString()));
        for (var each : localities) if (!there.contains(each.code())) orNone(known.addObject().put("code", each.code()).put("name", each.name()).put("kind", each.kind()), "area", each.area());
    }

    /** What the files say a place is made of, and what was added or taken away since. */
    private static void posts(ObjectNode model, OperatingModel files, List<Chair> chairs) {
        var change = new LinkedHashMap<Kind, Integer>();
        var funded = new LinkedHashMap<String, Integer>();
        var known = files.roles().stream().map(Role::code).toList();
        var now = chairs.stream().filter(chair -> known.contains(chair.role())).toList();
        for (var chair : now) {
            change.merge(new Kind(chair.place(), chair.role(), chair.fullTime(), chair.title(), chair.split()), 1, Integer::sum);
            if (chair.funded()) funded.merge(chair.role(), 1, Integer::sum);
        }
        for (var post : Posts.of(files)) {
            change.merge(new Kind(post.place(), post.role(), post.fullTime(), post.title(), split(post.split())), -1, Integer::sum);
            if (post.funded()) funded.merge(post.role(), -1, Integer::sum);
        }
        var places = new ArrayList<JsonNode>();
        for (var list : List.of("bodies", "service-areas", "groups", "hubs", "teams")) model.path(list).forEach(places::add);
        for (var place : places) change.forEach((kind, more) -> { if (more != 0 && kind.place().equals(place.path("code").asString())) makeUp((ObjectNode) place, kind, more, files); });
        var established = model.path("establishment");
        for (var list : List.of("new-posts", "kept-posts"))
            for (var line : established.path(list).path("posts")) {
                int more = funded.getOrDefault(line.path("role").asString(), 0);
                if (more != 0) ((ObjectNode) line).put("number", Math.max(0, line.path("number").asInt() + more)).put("change", line.path("change").asInt() + more);
                funded.remove(line.path("role").asString());
            }
    }

    private static void makeUp(ObjectNode place, Kind kind, int more, OperatingModel files) {
        var makeUp = place.path("make-up").isArray() ? (ArrayNode) place.path("make-up") : place.putArray("make-up");
        var title = files.role(kind.role()).title();
        for (int i = 0; i < makeUp.size(); i++) {
            var line = (ObjectNode) makeUp.get(i);
            if (!line.path("role").asString().equals(kind.role()) || line.path("full-time").asDouble(1.0) != kind.fullTime() || !line.path("called").asString(title).equals(kind.title()) || !split(line.path("split")).equals(kind.split())) continue;
            int number = line.path("number").asInt() + more;
            if (number > 0) line.put("number", number);
            else makeUp.remove(i);
            return;
        }
        if (more < 0) return;
        var line = makeUp.addObject().put("role", kind.role()).put("number", more).put("full-time", kind.fullTime());
        if (!kind.title().equals(title)) line.put("called", kind.title());
        if (kind.split().isEmpty()) return;
        var split = line.putArray("split");
        for (var share : kind.split().split(",")) split.addObject().put("body", share.split(" ")[0]).put("percent", Double.parseDouble(share.split(" ")[1]));
    }

    private static String split(List<MakeUp.Share> shares) {
        return shares.stream().map(share -> share.body() + " " + BigDecimal.valueOf(share.percent()).stripTrailingZeros().toPlainString()).sorted().collect(Collectors.joining(","));
    }

    private static String split(JsonNode shares) {
        var all = new ArrayList<MakeUp.Share>();
        for (var share : shares) all.add(new MakeUp.Share(share.path("body").asString(), share.path("percent").asDouble()));
        return split(all);
    }

    /** What names a place that is not there on the day is left out. */
    private static void whole(ObjectNode model, Set<String> there) {
        var phases = JsonMapper.shared().createArrayNode();
        for (var phase : model.path("roll-out")) {
            var kept = ((ObjectNode) phase).deepCopy();
            var places = kept.putArray("places");
            phase.path("places").forEach(place -> { if (there.contains(place.asString())) places.add(place.asString()); });
            if (!places.isEmpty()) phases.add(kept);
        }
        model.set("roll-out", phases);
        var places = new LinkedHashSet<>(Set.of("body", "service-area", "group", "hub", "team"));
        places.addAll(there);
        for (var list : List.of("bodies", "service-areas", "groups")) model.path(list).forEach(place -> places.add(place.path("code").asString()));
        var lines = JsonMapper.shared().createArrayNode();
        for (var line : model.path("lines")) if (!line.has("in") || places.contains(line.path("in").asString())) lines.add(line);
        model.set("lines", lines);
    }
}
