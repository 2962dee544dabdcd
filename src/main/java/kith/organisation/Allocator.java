package kith.organisation;

import static kith.organisation.AllocationRules.Siblings.APART;
import static kith.organisation.AllocationRules.Siblings.TOGETHER;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kith.organisation.AllocationRules.Rule;

/** Proposes a hub for a child from the rules of a model. The same children, in the same order, with the same loads give the same proposals. */
public final class Allocator {

    private record Home(String code, String title, int order, Optional<Span> children) {
        double fullness(int load) { return children.map(span -> (double) load / span.to()).orElse((double) load); }

        boolean full(int load) { return children.filter(span -> load >= span.to()).isPresent(); }
    }

    private final AllocationRules rules;
    private final Criteria criteria;
    private final Map<String, Home> homes = new LinkedHashMap<>();
    private final Map<String, List<Home>> byFunction = new HashMap<>();

    public Allocator(OperatingModel model) {
        this.rules = model.allocation();
        this.criteria = model.weights().proposal();
        model.hubs().forEach(hub -> add(hub.function(), new Home(hub.code(), hub.title(), hub.number(), Optional.of(hub.children()))));
        model.teams().forEach(team -> add(team.function(), new Home(team.code(), team.name(), Integer.MAX_VALUE, team.children())));
    }

    private void add(String function, Home home) {
        homes.put(home.code(), home);
        byFunction.computeIfAbsent(function, none -> new ArrayList<>()).add(home);
    }

    /** How much each reason counts. */
    public Criteria criteria() { return criteria; }

    /** Loads: how many children each hub holds now; a hub that is not named holds none. */
    public Proposal propose(Situation child, Map<String, Integer> loads) { return proposeTogether(List.of(child), loads).getFirst(); }

    /**
     * Brothers and sisters in one go: those with a place of their own go there, the others stay together where the first rule
     * that brings siblings along leads. Proposals come in the order of the children.
     */
    public List<Proposal> proposeTogether(List<Situation> family, Map<String, Integer> loads) {
        var known = family.stream().flatMap(child -> child.familyIn().stream()).distinct().filter(homes::containsKey).map(homes::get).toList();
        var shared = known.isEmpty() ? sharedHome(family, loads) : Optional.<Proposal>empty();
        return family.stream().map(child -> {
            var rule = ruleFor(child);
            boolean apart = rule.filter(r -> r.siblings() == APART).isPresent();
            return known.stream().filter(home -> !apart || does(home, rule.get())).findFirst().map(home -> withFamily(home, rule))
                .orElseGet(() -> apart || shared.isEmpty() ? byRule(rule, loads) : shared.get());
        }).toList();
    }

    /** Whole families one after another, each counted in the loads before the next. Goes once through the children. */
    public List<List<Proposal>> proposeAll(List<List<Situation>> families, Map<String, Integer> loads) {
        var running = new HashMap<>(loads);
        var all = new ArrayList<List<Proposal>>(families.size());
        for (var family : families) {
            var proposals = proposeTogether(family, running);
            proposals.forEach(proposal -> running.merge(proposal.hub(), 1, Integer::sum));
            all.add(proposals);
        }
        return all;
    }

    /** The rule that decides for this child among brothers and sisters: its own where it goes alone, otherwise the one that leads them all. */
    Optional<Rule> ruleIn(Situation child, List<Situation> family) {
        var own = ruleFor(child);
        return own.filter(rule -> rule.siblings() == APART).or(() -> leading(family)).or(() -> own);
    }

    /** The kind of hub that the rule leads to. */
    String functionFor(Optional<Rule> rule) { return rule.map(Rule::to).filter(byFunction::containsKey).orElse(rules.otherwise().to()); }

    private List<Rule> fitting(List<Situation> family) {
        return family.stream().flatMap(child -> ruleFor(child).stream()).filter(rule -> rule.siblings() != APART).toList();
    }

    private Optional<Rule> leading(List<Situation> family) {
        var fitting = fitting(family);
        return fitting.stream().filter(rule -> rule.siblings() == TOGETHER).min(Comparator.comparingInt(rules.rules()::indexOf))
            .or(() -> fitting.stream().min(Comparator.comparingInt(rules.rules()::indexOf)));
    }

    private Optional<Proposal> sharedHome(List<Situation> family, Map<String, Integer> loads) {
        var leading = leading(family);
        return leading.map(rule -> {
            var proposal = byRule(leading, loads);
            return fitting(family).size() < 2 ? proposal : new Proposal(proposal.hub(), Stream.concat(proposal.reasons().stream(), Stream.of("Brothers and sisters stay together.")).toList());
        });
    }

    private Proposal withFamily(Home home, Optional<Rule> rule) {
        var reasons = new ArrayList<>(List.of("Brothers and sisters stay together: " + home.title() + " holds this family."));
        rule.filter(r -> !does(home, r)).ifPresent(r ->
            reasons.add("By itself the rule “%s” would lead elsewhere: %s Ask whether the family should move together.".formatted(r.name(), r.because())));
        return new Proposal(home.code(), List.copyOf(reasons));
    }

    private Proposal byRule(Optional<Rule> rule, Map<String, Integer> loads) {
        var open = byFunction.getOrDefault(rule.map(Rule::to).orElse(rules.otherwise().to()), List.of());
        if (open.isEmpty() && rule.isPresent()) return nobodyDoes(rule.get(), loads);
        if (open.isEmpty()) throw new IllegalStateException("No hub of this model takes the children whom no rule fits");
        var home = open.stream().min(Comparator.<Home>comparingDouble(h -> h.fullness(load(loads, h))).thenComparingInt(Home::order)).orElseThrow();
        var reasons = new ArrayList<>(List.of(rule.map(r -> upper(r.name()) + ": " + r.because()).orElse(rules.otherwise().because())));
        if (open.size() > 1) reasons.add("Of %d hubs that do this work, %s has most room (%d children).".formatted(open.size(), home.title(), load(loads, home)));
        if (home.full(load(loads, home))) reasons.add("%s already holds %d children, and %d is the most it should hold.".formatted(home.title(), load(loads, home), home.children().orElseThrow().to()));
        return new Proposal(home.code(), List.copyOf(reasons));
    }

    private Proposal nobodyDoes(Rule rule, Map<String, Integer> loads) {
        var last = byRule(Optional.empty(), loads);
        return new Proposal(last.hub(), Stream.concat(Stream.of("No hub does the work that the rule “" + rule.name() + "” asks for."), last.reasons().stream()).toList());
    }

    private Optional<Rule> ruleFor(Situation child) { return rules.rules().stream().filter(rule -> rule.when().fits(child)).findFirst(); }

    private boolean does(Home home, Rule rule) { return byFunction.getOrDefault(rule.to(), List.of()).contains(home); }

    private static int load(Map<String, Integer> loads, Home home) { return loads.getOrDefault(home.code(), 0); }

    private static String upper(String words) { return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1); }
}
