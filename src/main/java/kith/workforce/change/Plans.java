package kith.workforce.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import kith.organisation.change.Change;
import kith.organisation.change.Edit;
import kith.ui.Say;
import kith.workforce.Authority;
import kith.workforce.HubNow;

/** From the answers of a form to a change: which rows say what from when, and the sentence that stands for it. */
final class Plans {

    private static final String HUB = "organisation.hub";
    private static final String BUDDY = "organisation.buddy";
    private static final String LOCALITY = "organisation.locality";
    private static final String LINK = "organisation.hub_locality";
    private static final List<String> BANDS = List.of("children-from", "children-to");

    private final Setting s;
    private final Filled form;
    private final Authority then;
    private final LocalDate from;
    private final LocalDate until;
    private final List<Edit> edits = new ArrayList<>();
    private final List<String> says = new ArrayList<>();
    private UUID worker;
    private String hub;

    /** @param then the service on the day of the change */
    private Plans(Setting setting, Filled form, Authority then) {
        this.s = setting;
        this.form = form;
        this.then = then;
        // what is wrong elsewhere is said too, whatever the day
        this.from = form.day("from") == null ? setting.today() : form.day("from");
        this.until = form.day("until") == null ? null : form.day("until").plusDays(1);
        this.hub = setting.hub() != null ? setting.hub().code() : setting.part() != null ? setting.part().code() : null;
    }

    static Plan of(Setting setting, Filled form, Authority then, UUID id) { return new Plans(setting, form, then).plan(id); }

    private Plan plan(UUID id) {
        days();
        switch (s.kind()) {
            case GROUP_OPENED, GROUP_CHANGED, GROUP_CLOSED, AREA_OPENED, AREA_CHANGED, AREA_CLOSED -> {
                var parts = new Parts(s, form, then, from, edits, says);
                parts.plan();
                hub = parts.code();
            }
            case HUB_OPENED -> opened();
            case HUB_CHANGED -> changed();
            case HUB_CLOSED -> closed();
            case BUDDIES -> buddies();
            case LOCALITIES -> localities();
            default -> {
                var seats = new Seats(s, form, then, from, until, edits, says);
                seats.plan();
                worker = seats.worker();
            }
        }
        if (form.wrong()) return new Plan(form.fields(), null, null);
        if (edits.isEmpty()) return new Plan(form.fields(), null, "Nothing is different from what it is already.");
        var sentence = (s.where().isEmpty() ? "" : s.where() + ": ") + String.join("; ", says) + (until == null ? "" : ", until " + Say.date(until.minusDays(1)));
        return new Plan(form.fields(), new Change(id, s.kind().code(), hub, worker, from, until, sentence, form.text("why"), List.copyOf(edits), null), null);
    }

    private void days() {
        form.needed("from", "Say from which day");
        var earliest = s.hub() != null && s.hub().begins().isAfter(s.today().minusYears(1)) ? s.hub().begins() : s.today().minusYears(1);
        form.must("from", !from.isBefore(earliest), "The day must be " + Say.date(earliest) + " or later: what was before stands in what was reported");
        form.must("from", !from.isAfter(s.today().plusYears(3)), "Check the year");
        form.must("until", until == null || until.isAfter(from), "The last day must be on the first day or after it");
    }

    private void opened() {
        form.needed("name", "Give the hub a name");
        form.needed("function", "Choose what it does");
        form.needed("group", "Choose its group");
        band();
        boolean numbered = s.authority().hubs().stream().anyMatch(each -> each.code().matches("hub-\\d+"));
        if (numbered) form.needed("number", "Give it a number");
        if (form.wrong()) return;
        var code = numbered ? "hub-" + form.whole("number") : slug(form.text("name"));
        form.must(numbered ? "number" : "name", s.authority().hub(code).isEmpty() && then.hub(code).isEmpty(), "There is a hub of that " + (numbered ? "number" : "name") + " already");
        if (form.wrong()) return;
        hub = code;
        var title = numbered ? "Hub " + form.whole("number") + ", " + form.text("name") : form.text("name");
        var row = new HashMap<String, Object>(function(form.text("function")));
        row.putAll(Map.of("kind", "hub", "number", numbered ? form.whole("number") : s.authority().hubs().size() + 1, "name", form.text("name"), "title", title, "group_code", form.text("group"),
            "children_from", form.whole("children-from"), "children_to", form.whole("children-to")));
        row.putAll(area());
        edits.add(Edit.begin(HUB, Map.of("code", code), from, null, row));
        var core = s.authority().model().coreHub().makeUp();
        for (var line : core) if (form.all("posts").contains(line.role()))
            for (int i = 1; i <= line.number(); i++) edits.add(Seats.post(code + "." + line.role() + "." + i, s.role(line.role()).title(), line.role(), code, "hub", line.fullTime(), true, s.authority().model().establishment().gradeOf(line.role()).orElse(null), null, from, null));
        if (form.text("buddy") != null && !form.text("buddy").equals("none")) pair(code, form.text("buddy"));
        says.add(title + " opens and does " + lower(title(form.text("function"))));
    }

    private void changed() {
        form.needed("name", "Give the hub a name");
        form.needed("function", "Choose what it does");
        if (s.hub().to() != null) band();
        if (form.wrong()) return;
        var now = s.hub();
        var row = new HashMap<String, Object>();
        if (!form.text("name").equals(now.name())) {
            var parts = now.title().split(", ", 2);
            row.putAll(Map.of("name", form.text("name"), "title", parts.length == 2 ? parts[0] + ", " + form.text("name") : form.text("name")));
            says.add("is called " + form.text("name"));
        }
        if (!form.text("function").equals(now.function())) {
            row.putAll(function(form.text("function")));
            says.add("does " + lower(title(form.text("function"))) + " instead of " + lower(now.functionTitle()));
        }
        if (form.has("group") && !form.text("group").equals(now.group())) {
            row.put("group_code", form.text("group"));
            says.add("moves to " + s.groups().stream().filter(each -> each.value().equals(form.text("group"))).map(each -> each.words()).findFirst().orElse("another group"));
        }
        var area = now.hub() ? areaNow() : null;
        if (now.hub() && !Objects.equals(area, now.area())) {
            row.putAll(area());
            says.add(area == null ? "has no area of its own" : "works in " + area);
        }
        if (now.to() != null && (!now.from().equals(form.whole("children-from")) || !now.to().equals(form.whole("children-to")))) {
            row.putAll(Map.of("children_from", form.whole("children-from"), "children_to", form.whole("children-to")));
            says.add("is made for " + form.whole("children-from") + " to " + form.whole("children-to") + " children");
        }
        if (!row.isEmpty()) edits.add(Edit.say(HUB, Map.of("code", now.code()), from, until, row));
    }

    private void closed() {
        var there = then.hub(s.hub().code()).orElse(s.hub());
        edits.addAll(Seats.leaving(s.ending(), from));
        for (var seat : there.seats()) edits.add(Edit.end("organisation.post", Map.of("code", seat.post()), from, null));
        for (var buddy : pairs(there)) part(there.code(), buddy);
        for (var linked : s.authority().model().hub(there.code()).map(each -> each.linked()).orElse(List.of())) edits.add(Edit.end(LINK, Map.of("hub", there.code(), "locality", linked), from, null));
        edits.add(Edit.end(HUB, Map.of("code", there.code()), from, null));
        says.add("closes");
    }

    private void buddies() {
        var now = then.hub(s.hub().code()).orElse(s.hub());
        var wanted = form.all("buddies");
        for (var buddy : pairs(now)) if (!wanted.contains(buddy)) {
            part(now.code(), buddy);
            says.add(s.authority().title(buddy) + " is no buddy any more");
        }
        for (var buddy : wanted) {
            boolean both = now.buddies().contains(buddy) && then.hub(buddy).map(other -> other.buddies().contains(now.code())).orElse(false);
            if (both) continue;
            pair(now.code(), buddy);
            says.add(s.authority().title(buddy) + " is its buddy");
        }
    }

    /** On either side: a pair that only one hub knows of is taken apart too. */
    private List<String> pairs(HubNow hub) {
        return Stream.concat(hub.buddies().stream(), then.hubs().stream().filter(other -> other.buddies().contains(hub.code())).map(HubNow::code)).distinct().toList();
    }

    private void pair(String one, String other) {
        edits.add(Edit.begin(BUDDY, Map.of("hub", one, "buddy", other), from, null, Map.of()));
        edits.add(Edit.begin(BUDDY, Map.of("hub", other, "buddy", one), from, null, Map.of()));
    }

    private void part(String one, String other) {
        edits.add(Edit.end(BUDDY, Map.of("hub", one, "buddy", other), from, null));
        edits.add(Edit.end(BUDDY, Map.of("hub", other, "buddy", one), from, null));
    }

    private void localities() {
        var known = s.authority().model().localities();
        var now = s.authority().model().hub(s.hub().code()).map(each -> each.linked()).orElse(List.of());
        var wanted = new ArrayList<>(form.all("linked"));
        var another = form.text("another");
        if (another != null) {
            var code = slug(another);
            if (known.stream().noneMatch(each -> each.code().equals(code))) edits.add(Edit.begin(LOCALITY, Map.of("code", code), from, null, Map.of("name", another, "kind", form.text("what") == null ? "locality-team" : form.text("what"))));
            if (!wanted.contains(code)) wanted.add(code);
        }
        for (var each : now) if (!wanted.contains(each)) {
            edits.add(Edit.end(LINK, Map.of("hub", s.hub().code(), "locality", each), from, null));
            says.add("no longer works with " + known.stream().filter(place -> place.code().equals(each)).map(place -> place.name()).findFirst().orElse(each));
        }
        for (var each : wanted) if (!now.contains(each)) {
            edits.add(Edit.begin(LINK, Map.of("hub", s.hub().code(), "locality", each), from, null, Map.of()));
            says.add("works with " + known.stream().filter(place -> place.code().equals(each)).map(place -> place.name()).findFirst().orElse(another));
        }
    }

    private void band() {
        for (var part : BANDS) form.needed(part, "Say how many");
        if (form.whole("children-from") != null && form.whole("children-to") != null) form.must("children-to", form.whole("children-from") <= form.whole("children-to"), "The second number must be the larger");
    }

    private Map<String, Object> function(String code) {
        var function = s.authority().model().function(code);
        var row = new HashMap<String, Object>(Map.of("function", code, "function_title", function.title()));
        row.put("duty", function.duty().orElse(null));
        return row;
    }

    private String title(String function) { return s.authority().model().function(function).title(); }

    private Map<String, Object> area() {
        var row = new HashMap<String, Object>();
        if (form.has("area")) row.put("area", "none".equals(form.text("area")) ? null : form.text("area"));
        else row.put("locality", form.text("locality"));
        return row;
    }

    private String areaNow() {
        if (!form.has("area")) return form.text("locality");
        return s.authority().model().areas().stream().filter(each -> each.code().equals(form.text("area"))).map(each -> each.name()).findFirst().orElse(null);
    }

    static String slug(String name) {
        var plain = name.toLowerCase(Locale.UK).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain.isEmpty() ? "unnamed" : plain;
    }

    private static String lower(String words) { return words.length() > 1 && Character.isUpperCase(words.charAt(1)) ? words : words.substring(0, 1).toLowerCase(Locale.UK) + words.substring(1); }
}
