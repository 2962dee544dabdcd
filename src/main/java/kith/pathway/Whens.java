package kith.pathway;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import kith.ledger.FactKinds;
import kith.ledger.Field;

/** Looks whether what a rule waits for can ever be: the type of fact, the part of its body and its codes, the status and its strand. */
final class Whens {

    private static final int OLDEST = 130;

    private final Pathways pathways;
    private final FactKinds kinds;
    private final Set<String> statuses;
    private final BiConsumer<String, String> says;

    /** @param says takes the word that is wrong, or null, and what is wrong with it */
    Whens(Pathways pathways, FactKinds kinds, Set<String> statuses, BiConsumer<String, String> says) {
        this.pathways = pathways;
        this.kinds = kinds;
        this.statuses = statuses;
        this.says = says;
    }

    void look(Collection<When> whens) {
        look(whens, false);
    }

    /** @param counts whether it may ask which one it is */
    void look(Collection<When> whens, boolean counts) {
        for (var when : whens) {
            if ((when.fact() == null ? 0 : 1) + (when.status() == null ? 0 : 1) + (when.age() == null ? 0 : 1) != 1) says.accept(null, "waits for neither a fact nor a status nor an age, or for several; a line waits for one");
            knows(when.status());
            knows(when.whileStatus());
            knows(when.beside());
            none(when.unless());
            knows(when.had());
            none(when.never());
            strand(when);
            for (var age : new Integer[] {when.age(), when.fromAge(), when.belowAge()}) if (age != null && (age < 0 || age > OLDEST)) says.accept(age.toString(), "nobody is " + age + " years old");
            open(when);
            if (when.forGood() && (when.fact() == null || !when.fact().endsWith(".ended"))) says.accept("for-good", "for-good stands beside a fact that ends something");
            if (when.nth() != null && (!counts || when.fact() == null)) says.accept("nth", "nth stands beside a fact that starts a clock");
            if (when.fact() != null && unknown(when.fact())) continue;
            if (when.fact() != null) when.where().forEach((part, allowed) -> part(when.fact(), part, allowed));
            else if (!when.where().isEmpty()) says.accept("where", "where asks for parts of a fact, and no fact is named");
        }
    }

    /** Statuses of which none may run, or ever have run. */
    void none(When.Allowed statuses) {
        if (statuses == null) return;
        if (statuses.not()) says.accept("not", "not is for the parts of a fact");
        statuses.codes().forEach(this::knows);
    }

    private void strand(When when) {
        var of = when.status() != null ? when.status() : when.whileStatus();
        if (when.strand() != null && of == null) says.accept("strand", "strand says of which status");
        if (when.strand() != null && statuses.contains(of) && pathways.status(of).strands().stream().noneMatch(each -> when.strand().equals(each.name()))) says.accept(when.strand(), of + " has no strand " + when.strand());
    }

    private void open(When when) {
        if (when.open() == null) {
            if (!when.openWhere().isEmpty() || when.openUnder() != null || when.openOver() != null) says.accept("open", "open-where, open-under and open-over go with open: which thing?");
        } else if (!when.open().endsWith(".started") || !kinds.has(when.open())) says.accept(when.open(), "there is no type of fact " + when.open() + " that starts something" + meant(when.open()));
        else when.openWhere().forEach((part, allowed) -> part(when.open(), part, allowed));
    }

    private boolean unknown(String fact) {
        if (kinds.has(fact)) return false;
        says.accept(fact, "there is no type of fact " + fact + meant(fact));
        return true;
    }

    /** Types of fact that begin with the same noun. */
    private String meant(String fact) {
        var noun = Pathways.noun(fact);
        var near = kinds.all().stream().map(kind -> kind.name()).filter(name -> Pathways.noun(name).equals(noun) || name.startsWith(noun)).sorted(Comparator.naturalOrder()).limit(5).toList();
        return near.isEmpty() ? "; docs/facts.md has them all" : "; there are " + String.join(", ", near);
    }

    private void part(String fact, String part, When.Allowed allowed) {
        var kind = kinds.named(fact);
        var field = kind.fields().stream().filter(each -> each.name().equals(part)).findFirst();
        if (field.isEmpty()) says.accept(part, fact + " has no " + part + "; it has " + String.join(", ", kind.fields().stream().map(Field::name).toList()));
        else for (var code : allowed.codes()) if (never(field.get(), code)) says.accept(code, part + " of " + fact + " is never " + code + holds(field.get()));
    }

    private static boolean never(Field field, String code) {
        if (field.type() == Boolean.class) return !code.equals("true") && !code.equals("false");
        return field.codes() != null && !field.codes().has(code);
    }

    private static String holds(Field field) {
        return field.type() == Boolean.class ? "; it is true or false" : "; it is one of " + String.join(", ", Map.copyOf(field.codes().labels()).keySet().stream().sorted().limit(30).toList());
    }

    /** A day that the facts themselves name. */
    void names(Collection<When> whens, String part) {
        for (var when : whens)
            if (when.fact() != null && kinds.has(when.fact()) && kinds.named(when.fact()).fields().stream().noneMatch(each -> each.name().equals(part) && each.type() == LocalDate.class))
                says.accept(part, when.fact() + " names no day " + part);
    }

    void knows(String status) {
        if (status != null && !statuses.contains(status)) says.accept(status, "there is no status " + status + "; there are " + String.join(", ", statuses.stream().sorted().toList()));
    }
}
