package kith.workforce.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import kith.organisation.Place;
import kith.organisation.change.Edit;
import kith.workforce.Authority;
import kith.workforce.Seat;

/** Changes of posts, and of who sits on them. */
final class Seats {

    private static final String POST = "organisation.post";
    private static final String POSTING = "organisation.posting";
    private static final String SHARE = "organisation.post_share";

    private final Setting s;
    private final Filled form;
    private final Authority then;
    private final LocalDate from;
    private final LocalDate until;
    private final List<Edit> edits;
    private final List<String> says;
    private UUID worker;

    Seats(Setting setting, Filled form, Authority then, LocalDate from, LocalDate until, List<Edit> edits, List<String> says) {
        this.s = setting;
        this.form = form;
        this.then = then;
        this.from = from;
        this.until = until;
        this.edits = edits;
        this.says = says;
    }

    UUID worker() { return worker; }

    void plan() {
        switch (s.kind()) {
            case POST_ADDED -> added();
            case POST_CHANGED -> changed();
            case POST_REMOVED -> removed();
            case PERSON_ADDED -> extra();
            case PERSON_PLACED -> placed();
            case PERSON_MOVED -> moved();
            case PERSON_LEFT -> left();
            default -> throw new IllegalStateException(s.kind() + " is about no post");
        }
    }

    private void added() {
        form.needed("role", "Choose the role");
        var shares = shares();
        time();
        if (form.wrong()) return;
        var role = form.text("role");
        var code = free(role);
        var title = form.text("title") == null ? s.role(role).title() : form.text("title");
        edits.add(post(code, title, role, s.place(), s.placeKind().code(), form.number("time") / 100, "yes".equals(form.text("funded")), form.text("grade"), holds(), from, until));
        shares.forEach((body, percent) -> edits.add(share(code, body, percent)));
        says.add("one more post, " + title + ("yes".equals(form.text("funded")) ? "" : ", not paid for"));
    }

    private void changed() {
        form.needed("title", "Say what the post is called");
        var shares = shares();
        time();
        if (form.wrong()) return;
        var seat = s.seat();
        var row = new HashMap<String, Object>();
        if (!form.text("title").equals(seat.title())) row.put("title", form.text("title"));
        if (Math.abs(form.number("time") / 100 - seat.fullTime()) > 0.0001) row.put("full_time", form.number("time") / 100);
        if (!Objects.equals(form.text("grade"), seat.grade())) row.put("grade", form.text("grade"));
        boolean byRole = s.role(seat.role()).holdsChildren();
        if (form.has("holds") && seat.holdsChildren() != (holds() == null ? byRole : holds())) row.put("holds_children", holds());
        if (seat.funded() != "yes".equals(form.text("funded"))) row.put("funded", "yes".equals(form.text("funded")));
        if (!row.isEmpty()) edits.add(Edit.say(POST, Map.of("code", seat.post()), from, until, row));
        boolean split = false;
        for (var body : s.authority().model().bodies()) {
            var was = Forms.share(s, body.name());
            var is = shares.get(body.code());
            if (was == null ? is == null : is != null && Double.parseDouble(was) == is) continue;
            split = true;
            if (was != null) edits.add(Edit.end(SHARE, Map.of("post", seat.post(), "body", body.code()), from, until));
            if (is != null) edits.add(share(seat.post(), body.code(), is));
        }
        var what = new ArrayList<String>();
        if (row.containsKey("title")) what.add("called " + form.text("title"));
        if (row.containsKey("full_time")) what.add(form.text("time") + "% of full time");
        if (row.containsKey("grade")) what.add(form.text("grade") == null ? "without a grade" : "grade " + form.text("grade"));
        if (row.containsKey("holds_children")) what.add("no".equals(form.text("holds")) || holds() == null && !byRole ? "given no children" : "may be given children");
        if (row.containsKey("funded")) what.add("yes".equals(form.text("funded")) ? "paid for" : "no longer paid for");
        if (split) what.add(shares.isEmpty() ? "paid by one body" : "shared between bodies");
        says.add("the post " + seat.title() + " is " + String.join(", ", what));
    }

    private void removed() {
        var seat = then.seats().stream().filter(each -> each.post().equals(s.seat().post())).findFirst().orElse(s.seat());
        if (seat.taken()) {
            notOneself(seat.worker(), "from");
            worker = seat.worker();
        }
        edits.addAll(leaving(s.ending(), from));
        for (var body : s.authority().model().bodies()) if (Forms.share(s, body.name()) != null) edits.add(Edit.end(SHARE, Map.of("post", seat.post(), "body", body.code()), from, null));
        edits.add(Edit.end(POST, Map.of("code", seat.post()), from, null));
        says.add("the post " + seat.title() + " is taken away" + (seat.taken() ? ", and " + seat.name() + " is in it no longer" : ""));
    }

    private void extra() {
        who();
        form.needed("role", "Choose the role");
        form.needed("as", "Say as what");
        form.must("until", until != null, "Say until when: somebody for a time has a last day");
        time();
        if ("second-overseer".equals(form.text("as")) && form.text("role") != null)
            form.must("role", s.role(form.text("role")).leads(s.hub().hub() ? Place.Kind.HUB : Place.Kind.TEAM), "Choose the role that leads: they oversee the hub too");
        if (form.wrong()) return;
        var role = form.text("role");
        var code = free(role);
        edits.add(post(code, s.role(role).title(), role, s.hub().code(), s.hub().kind(), form.number("time") / 100, true, null, null, from, until));
        edits.add(sit(worker, code, form.text("as"), until));
        says.add(s.worker(form.text("worker")) + " as " + s.role(role).title() + switch (form.text("as")) {
            case "agency" -> ", from an agency";
            case "second-overseer" -> ", to oversee the hub too";
            default -> ", for a time";
        });
    }

    private void placed() {
        who();
        form.needed("as", "Say as what");
        form.must("until", until != null || "permanent".equals(form.text("as")), "Say until when: only a post for good has no last day");
        form.must("until", until == null || !"permanent".equals(form.text("as")), "A post for good has no last day; choose another answer above, or leave this empty");
        var there = then.seats().stream().filter(each -> each.post().equals(s.seat().post())).findFirst();
        form.must("from", there.isPresent(), "There is no such post on that day");
        form.must("from", there.filter(Seat::taken).isEmpty(), there.map(Seat::name).orElse("Somebody") + " is in the post on that day");
        if (form.wrong()) return;
        if ("leave".equals(form.text("others"))) for (var seat : then.seats()) if (worker.equals(seat.worker())) edits.add(leave(worker, seat.post(), from, until));
        edits.add(sit(worker, s.seat().post(), form.text("as"), until));
        says.add(s.worker(form.text("worker")) + " into the post " + s.seat().title() + switch (form.text("as")) {
            case "acting-up" -> ", acting up";
            case "agency" -> ", from an agency";
            case "temporary" -> ", for a time";
            default -> "";
        });
    }

    private void moved() {
        form.needed("to", "Choose the post");
        worker = s.seat().worker();
        notOneself(worker, "to");
        var to = then.seats().stream().filter(each -> each.post().equals(form.text("to"))).findFirst();
        form.must("to", to.isPresent(), "There is no such post on that day");
        form.must("to", to.isEmpty() || !to.get().taken(), "Somebody is in that post on that day");
        if (form.wrong()) return;
        edits.add(leave(worker, s.seat().post(), from, null));
        edits.add(sit(worker, form.text("to"), "permanent", null));
        says.add(s.seat().name() + " moves to " + s.freeSeats().stream().filter(each -> each.value().equals(form.text("to"))).map(each -> each.words()).findFirst().orElse("another post"));
    }

    private void left() {
        worker = s.seat().worker();
        form.needed("which", "Say what ends");
        notOneself(worker, "which");
        boolean all = "all".equals(form.text("which"));
        var ending = s.ending().stream().filter(each -> each.beyond(from) && (all || each.post().equals(s.seat().post()))).toList();
        form.must("which", ending.stream().allMatch(each -> s.reach().holds(each.place())), "They have a post elsewhere too: ask whoever answers for both");
        if (form.wrong()) return;
        edits.addAll(leaving(ending, from));
        says.add(s.seat().name() + (all ? " leaves the service" + (ending.stream().anyMatch(each -> each.since().isAfter(from)) ? ", and what was planned for later" : "") : " is no longer " + s.seat().title()));
    }

    private void who() {
        form.needed("worker", "Choose who");
        if (form.text("worker") == null || form.wrong()) return;
        worker = UUID.fromString(form.text("worker"));
        notOneself(worker, "worker");
    }

    /** Nobody gives themselves a post, and with it what it opens. */
    private void notOneself(UUID who, String field) { form.must(field, !who.equals(s.by().id()), "You cannot change your own posts. Ask a colleague who may"); }

    private void time() {
        form.needed("time", "Say how much of full time");
        var time = form.number("time");
        form.must("time", time == null || time > 0 && time <= 100, "It must be more than 0 and at most 100");
    }

    private Boolean holds() {
        var said = form.text("holds");
        return said == null || said.equals("role") ? null : Boolean.valueOf(said.equals("yes"));
    }

    private Map<String, Double> shares() {
        var shares = new HashMap<String, Double>();
        for (var body : s.authority().model().bodies()) if (form.number("share-" + body.code()) != null && form.number("share-" + body.code()) > 0) shares.put(body.code(), form.number("share-" + body.code()));
        double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        if (!shares.isEmpty()) for (var body : shares.keySet()) form.must("share-" + body, Math.abs(sum - 100) < 0.01, "The parts must come to 100; they come to " + Math.round(sum));
        return shares;
    }

    private String free(String role) {
        var stem = s.place() + "." + role + ".";
        int last = Stream.concat(s.authority().seats().stream(), then.seats().stream()).map(Seat::post).filter(post -> post.startsWith(stem) && post.substring(stem.length()).matches("\\d{1,6}"))
            .mapToInt(post -> Integer.parseInt(post.substring(stem.length()))).max().orElse(0);
        return stem + (last + 1);
    }

    private Edit share(String post, String body, double percent) { return Edit.begin(SHARE, Map.of("post", post, "body", body), from, until, Map.of("percent", percent)); }

    private Edit sit(UUID who, String post, String as, LocalDate until) { return Edit.begin(POSTING, key(who, post), from, until, Map.of("kind", as, "agency", as.equals("agency"))); }

    /** From that day on, and of what was to begin later all of it. */
    static List<Edit> leaving(List<Sitting> ending, LocalDate from) {
        return ending.stream().filter(each -> each.beyond(from)).map(each -> leave(each.worker(), each.post(), from, null)).distinct().toList();
    }

    private static Edit leave(UUID who, String post, LocalDate from, LocalDate until) { return Edit.end(POSTING, key(who, post), from, until); }

    private static Map<String, String> key(UUID who, String post) { return Map.of("worker", who.toString(), "post", post); }

    static Edit post(String code, String title, String role, String place, String kind, double fullTime, boolean funded, String grade, Boolean holds, LocalDate from, LocalDate until) {
        var row = new HashMap<String, Object>(Map.of("title", title, "role", role, "place", place, "place_kind", kind, "full_time", fullTime, "funded", funded));
        if (Place.Kind.HUB.code().equals(kind) || Place.Kind.TEAM.code().equals(kind)) row.put("hub", place);
        row.put("grade", grade);
        row.put("holds_children", holds);
        return Edit.begin("organisation.post", Map.of("code", code), from, until, row);
    }
}
