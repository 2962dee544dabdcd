package kith.pathway;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kith.ledger.Field;
import kith.ledger.FactKinds;
import kith.pathway.Pathways.Mistake;

/** Looks for what makes a rule unable to fire. */
final class Mistakes {

    private final Pathways pathways;
    private final FactKinds kinds;
    private final List<Mistake> found = new ArrayList<>();
    private final Set<String> statuses = new HashSet<>();
    private String pathway;
    private String rule;

    Mistakes(Pathways pathways, FactKinds kinds) {
        this.pathways = pathways;
        this.kinds = kinds;
    }

    List<Mistake> found() {
        for (var file : pathways.files())
            for (var status : file.statuses())
                if (!statuses.add(status.code())) found.add(new Mistake(file.pathway(), status.code(), "is there twice"));
        for (var file : pathways.files()) look(file);
        return found;
    }

    private void look(Pathway file) {
        pathway = file.pathway();
        for (var status : file.statuses()) look(status);
        for (var clock : file.clocks()) look(clock);
        for (var owed : file.owed()) look(owed);
        for (var kept : file.kept()) look(kept);
        rule = "closing";
        look(file.closing());
        if (!file.closing().isEmpty() && !statuses.contains(StatusWalk.CLOSED)) says("there is no status " + StatusWalk.CLOSED);
    }

    private void look(StatusRule status) {
        rule = status.code();
        need("label", status.label());
        for (var strand : status.strands()) {
            look(strand.starts());
            look(strand.ends());
            knows(strand.afterCare());
            if (strand.lapses() != null) {
                if (strand.lapses().within() == null && strand.lapses().on() == null) says("a strand lapses, and does not say when");
                if (strand.lapses().on() != null) named(strand.starts(), strand.lapses().on());
            }
            if (strand.starts().isEmpty() && strand.afterCare() == null) says("a strand has nothing that starts it");
        }
    }

    private void look(ClockRule clock) {
        rule = clock.rule();
        need("title", clock.title());
        need("within", clock.within());
        need("source", clock.source());
        if (clock.dueOn() != null) named(clock.starts(), clock.dueOn());
        if (clock.starts().isEmpty()) says("nothing starts it");
        if (clock.ends().isEmpty()) says("nothing ends it");
        look(clock.starts());
        look(clock.ends());
        look(clock.stops());
        knows(clock.stopsWith());
    }

    private void look(OwedRule owed) {
        rule = owed.code();
        need("role", owed.role());
        need("within", owed.within());
        need("from", owed.from());
        if (owed.from() != null) look(List.of(owed.from()));
    }

    private void look(KeptRule kept) {
        rule = kept.code();
        need("role", kept.role());
        need("within", kept.within());
        need("older", kept.older());
        if (kept.by() == null || !kinds.has(kept.by())) says("there is no type of fact " + kept.by());
        look(kept.begins());
        look(kept.changes());
    }

    /** A day that the facts themselves name. */
    private void named(Collection<When> whens, String part) {
        for (var when : whens)
            if (when.fact() != null && kinds.has(when.fact()) && kinds.named(when.fact()).fields().stream().noneMatch(each -> each.name().equals(part) && each.type() == LocalDate.class))
                says(when.fact() + " names no day " + part);
    }

    private void look(Collection<When> whens) {
        for (var when : whens) {
            knows(when.status());
            knows(when.whileStatus());
            if ((when.fact() == null) == (when.status() == null)) says("waits for neither a fact nor a status, or for both");
            if (when.strand() != null && statuses.contains(when.status())
                && pathways.status(when.status()).strands().stream().noneMatch(each -> when.strand().equals(each.name()))) says(when.status() + " has no strand " + when.strand());
            if (when.open() != null && !(when.open().endsWith(".started") && kinds.has(when.open()))) says("there is no type of fact " + when.open() + " that starts something");
            if (when.fact() != null && !kinds.has(when.fact())) says("there is no type of fact " + when.fact());
            else if (when.fact() != null) when.where().forEach((part, allowed) -> look(when.fact(), part, allowed));
        }
    }

    private void look(String fact, String part, When.Allowed allowed) {
        var field = kinds.named(fact).fields().stream().filter(each -> each.name().equals(part)).findFirst();
        if (field.isEmpty()) says(fact + " has no " + part);
        else for (var code : allowed.codes()) if (never(field.get(), code)) says(part + " of " + fact + " is never " + code);
    }

    private static boolean never(Field field, String code) {
        if (field.type() == Boolean.class) return !code.equals("true") && !code.equals("false");
        return field.codes() != null && !field.codes().has(code);
    }

    private void knows(String status) {
        if (status != null && !statuses.contains(status)) says("there is no status " + status);
    }

    private void need(String part, Object value) {
        if (value == null) says("says no " + part);
    }

    private void says(String mistake) {
        found.add(new Mistake(pathway, rule, mistake));
    }
}
