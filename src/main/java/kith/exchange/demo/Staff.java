package kith.exchange.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who works where: the people whose names stand under the facts. */
final class Staff {

    private static final List<String> HOLDERS = List.of("senior-social-worker", "social-worker", "newly-qualified-social-worker", "child-and-family-worker", "personal-adviser",
        "family-support-worker", "youth-worker", "neet-adviser", "child-practitioner", "family-help-practitioner");
    private static final String[] LEADS = {"consultant-social-worker", "team-manager"};
    private static final String[] COORDINATORS = {"hub-coordinator", "unit-coordinator", "team-coordinator", "team-manager"};

    private final Map<String, List<Colleague>> byPlace;
    private final Map<String, Colleague> byPost;
    private final Region region;
    private final Family family;

    private Staff(Map<String, List<Colleague>> byPlace, Map<String, Colleague> byPost, Region region, Family family) {
        this.byPlace = byPlace;
        this.byPost = byPost;
        this.region = region;
        this.family = family;
    }

    static Staff of(List<DemoWorker> workers, Region region) {
        var byPlace = new LinkedHashMap<String, List<Colleague>>();
        var byPost = new LinkedHashMap<String, Colleague>();
        for (var worker : workers)
            for (var post : worker.posts()) {
                var colleague = new Colleague(worker.id(), worker.name(), post.role(), post.place());
                byPlace.computeIfAbsent(post.place(), any -> new ArrayList<>()).add(colleague);
                byPost.put(post.code(), colleague);
            }
        return new Staff(byPlace, byPost, region, null);
    }

    /** The same people, as this family meets them. */
    Staff of(Family family) {
        return new Staff(byPlace, byPost, region, family);
    }

    Region region() {
        return region;
    }

    /** What stands here for a hub of the reference model. */
    String hub(String ofReference) {
        return family == null ? region.hub(ofReference) : region.hub(ofReference, family);
    }

    /** Whoever is in this post, or in the one that stands for it. */
    Colleague holding(String post) {
        return byPost.get(region.post(post));
    }

    /** The consultant social worker of a hub, the manager of a team. */
    Colleague lead(String hub) {
        return first(hub, LEADS);
    }

    Colleague coordinator(String hub) {
        return first(hub, COORDINATORS);
    }

    /** Whoever answers for the hub from above; whoever leads it where nobody does. */
    Colleague manager(String hub) {
        var above = byPlace.getOrDefault(region.ways().groups().getOrDefault(hub, ""), List.of());
        return above.stream().filter(each -> region.ways().overseers().contains(each.role())).findFirst().or(() -> above.stream().findFirst()).orElseGet(() -> lead(hub));
    }

    /** Null where this worker is not of the hub. */
    Colleague named(UUID worker, String hub) {
        return byPlace.getOrDefault(hub, List.of()).stream().filter(each -> each.id().equals(worker)).findFirst().orElse(null);
    }

    /** Those of the hub in this role, in the order of its posts. */
    List<Colleague> inHub(String hub, String role) {
        return byPlace.getOrDefault(hub, List.of()).stream().filter(each -> each.role().equals(role)).toList();
    }

    List<Colleague> allOf(String hub) {
        return byPlace.getOrDefault(hub, List.of()).stream().distinct().toList();
    }

    /** Whoever is in this role for the hub: in it, above it, or anywhere. */
    Colleague deciding(String role, String hub) {
        var inHub = inHub(hub, role);
        if (!inHub.isEmpty()) return inHub.getFirst();
        if (byPlace.containsKey(hub) && manager(hub).role().equals(role)) return manager(hub);
        return byPlace.values().stream().flatMap(List::stream).filter(each -> each.role().equals(role)).findFirst().orElse(null);
    }

    /** Somebody else of the hub than {@code not} to work with the child. */
    Colleague holder(String hub, Chance chance, Colleague not) {
        var holders = members(hub).stream().filter(each -> HOLDERS.contains(each.role()) && !each.equals(not)).toList();
        return holders.isEmpty() ? lead(hub) : spared(chance.from(holders), holders);
    }

    /** Two of three families that would come to somebody newly qualified go to the next: their caseload is protected. */
    private Colleague spared(Colleague chosen, List<Colleague> holders) {
        if (!chosen.role().equals("newly-qualified-social-worker") || family == null || family.number % 3 == 0) return chosen;
        var others = holders.stream().filter(each -> each.role().endsWith("social-worker") && !each.role().equals(chosen.role())).toList();
        return others.isEmpty() ? chosen : others.get(family.number / 3 % others.size());
    }

    Colleague anyone(String role, Chance chance) {
        var several = byPlace.values().stream().flatMap(List::stream).filter(each -> each.role().equals(role)).toList();
        return several.isEmpty() ? lead("hub-1") : chance.from(several);
    }

    List<Colleague> all(String role) {
        return byPlace.values().stream().flatMap(List::stream).filter(each -> each.role().equals(role)).toList();
    }

    boolean has(String role) {
        return byPlace.values().stream().flatMap(List::stream).anyMatch(each -> each.role().equals(role));
    }

    boolean worksIn(String hub) {
        return byPlace.containsKey(hub(hub));
    }

    private List<Colleague> members(String hub) {
        var members = byPlace.get(hub(hub));
        if (members == null || members.isEmpty()) throw new IllegalArgumentException("Nobody works in " + hub);
        return members;
    }

    private Colleague first(String hub, String... roles) {
        var members = members(hub);
        return Arrays.stream(roles).flatMap(role -> members.stream().filter(each -> each.role().equals(role))).findFirst().orElse(members.getFirst());
    }
}
