package kith.hub.allocate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kith.hub.allocate.Children.Child;
import kith.hub.allocate.WhatIfPage.Way;
import kith.hub.load.HubLoad;
import kith.hub.load.Loads;
import kith.hub.load.Scheme;
import kith.organisation.Ranking;
import kith.ui.Say;
import org.springframework.stereotype.Component;

/** What would follow from a decision, worked out and not saved. */
@Component
class WhatIf {

    private final Loads loads;
    private final KeyWorkers keyWorkers;

    WhatIf(Loads loads, KeyWorkers keyWorkers) {
        this.loads = loads;
        this.keyWorkers = keyWorkers;
    }

    /** The hubs of all ways, asked for once. */
    Way way(String title, Child child, List<Child> going, List<Child> family, Ranking.Choice hub, String worker, List<HubLoad> all, LocalDate today) {
        var scheme = loads.scheme(today);
        var weights = keyWorkers.weights(going, family, hub.hub(), today);
        var choices = keyWorkers.of(child, family, weights, hub.hub(), today);
        var chosen = choices.stream().filter(each -> each.worker().worker().toString().equals(worker)).findFirst().orElse(worker == null && !choices.isEmpty() ? choices.getFirst() : null);
        var warnings = new ArrayList<>(hub.warnings());
        warnings.addAll(hub.against());
        if (chosen != null) chosen.warnings().forEach(each -> warnings.add(chosen.worker().name() + ": " + lower(each.words())));
        if (chosen == null) warnings.add("No key worker yet");
        return new Way(title, hub.hub(), hub.title(), chosen == null ? "" : chosen.worker().worker().toString(), moves(going, hub), together(going, family, hub.hub()), hubLoad(hub.hub(), going, weights, all, scheme, today),
            leaves(going, hub.hub(), all, scheme, today), chosen == null ? "Nobody yet" : chosen.worker().name(), changes(going, chosen), chosen == null ? "" : workerLoad(chosen), hub.reasons(),
            chosen == null ? List.of() : chosen.reasons().stream().map(Ranking.Share::words).toList(), warnings);
    }

    private static String lower(String words) {
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    private static String moves(List<Child> going, Ranking.Choice hub) {
        var moved = going.stream().filter(each -> !(each.held() && hub.hub().equals(each.hub()))).toList();
        if (moved.isEmpty()) return "No move";
        return String.join("; ", moved.stream().map(each -> each.first() + ": " + (hub.hub().equals(each.hub()) ? "back to the same hub" : each.hubs() == 0 ? "the first hub" : "the " + AllocationPage.nth(each.hubs() + 1) + " hub")).toList());
    }

    private static String changes(List<Child> going, WorkerRanking.Choice chosen) {
        if (chosen == null) return "";
        var id = chosen.worker().worker().toString();
        var changed = going.stream().filter(each -> !id.equals(each.key())).toList();
        if (changed.isEmpty()) return "No change";
        return String.join("; ", changed.stream().map(each -> each.first() + ": " + (each.keyWorkers() == 0 ? "the first key worker" : "the " + AllocationPage.nth(each.keyWorkers() + 1) + " key worker")).toList());
    }

    private static String together(List<Child> going, List<Child> family, String hub) {
        var there = family.stream().filter(each -> going.contains(each) || each.held() && hub.equals(each.hub())).map(Child::first).toList();
        var apart = family.stream().filter(each -> !going.contains(each) && each.held() && !hub.equals(each.hub())).map(Child::first).toList();
        if (family.size() == 1) return "No brothers or sisters known";
        return (there.size() > 1 ? Say.list(there) + " together" : there.getFirst() + " alone") + (apart.isEmpty() ? "" : ", apart from " + Say.list(apart));
    }

    private static String hubLoad(String hub, List<Child> going, Map<UUID, BigDecimal> weights, List<HubLoad> all, Scheme scheme, LocalDate today) {
        var load = all.stream().filter(each -> each.code().equals(hub)).findFirst().orElse(null);
        if (load == null) return "";
        var fresh = going.stream().filter(each -> !(each.counts() && hub.equals(each.hub()))).map(Child::person).toList();
        var more = weights.entrySet().stream().filter(each -> fresh.contains(each.getKey())).map(Map.Entry::getValue).reduce(BigDecimal.ZERO, BigDecimal::add);
        return change(load, load.with(fresh.size(), more), scheme, today);
    }

    /** What the hubs that count them now would have less. */
    private List<String> leaves(List<Child> going, String to, List<HubLoad> all, Scheme scheme, LocalDate today) {
        var left = going.stream().filter(each -> each.counts() && !to.equals(each.hub())).collect(Collectors.groupingBy(Child::hub));
        return left.entrySet().stream().sorted(Map.Entry.comparingByKey()).flatMap(each -> all.stream().filter(load -> load.code().equals(each.getKey())).map(load -> load.title() + ": " + change(load,
            load.with(-each.getValue().size(), each.getValue().stream().map(child -> loads.weighed(child.person(), today).map(Loads.Weighed::weight).orElse(BigDecimal.ZERO)).reduce(BigDecimal.ZERO, BigDecimal::add).negate()),
            scheme, today))).toList();
    }

    private static String change(HubLoad before, HubLoad after, Scheme scheme, LocalDate today) {
        if (before.equals(after)) return Say.count(before.children(), "child", "children") + ", weight " + WorkerRanking.number(before.weight()) + before.index(scheme, today).map(is -> ", " + is + "%").orElse("");
        var children = before.children() + " → " + after.children() + " children, weight " + WorkerRanking.number(before.weight()) + " → " + WorkerRanking.number(after.weight());
        return children + before.index(scheme, today).flatMap(was -> after.index(scheme, today).map(is -> ", " + was + "% → " + is + "%")).orElse("");
    }

    private static String workerLoad(WorkerRanking.Choice chosen) {
        return "weight " + WorkerRanking.number(chosen.before()) + " → " + WorkerRanking.number(chosen.after()) + (chosen.carries() == null ? "" : " of " + WorkerRanking.number(chosen.carries()) + (chosen.worker().newly() ? ", a protected caseload" : ""));
    }
}
