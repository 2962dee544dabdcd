package kith.workforce.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kith.access.Access;
import kith.access.Looks;
import kith.access.Worker;
import kith.organisation.change.Change;
import kith.organisation.change.Changes;
import kith.organisation.check.Checks.Said;
import kith.people.ChildHeading;
import kith.workforce.Authorities;
import kith.workforce.Authority;
import kith.workforce.Differences;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What would come of a change: it is made, looked at, and taken back before anybody else can see it. */
@Component
public class Preview {

    static final String CHILDREN = "select person from organisation.open_children(:hubs, :worker, :today)";
    static final String NAMES = "select person, forenames, surname, child_id from people.person where person = any(:people) order by surname, forenames";

    private static final int MOST = 100;

    public record Child(UUID person, String name) {}

    /** @param unseen children whom whoever looks may not see */
    public record Seen(List<Differences.Of> differences, List<String> begins, List<String> ends, List<Child> children, int unseen) {

        public int all() { return children.size() + unseen; }
    }

    private record Named(UUID person, String forenames, String surname, String childId) {}

    private final Changes changes;
    private final Authorities authorities;
    private final Access access;
    private final Looks looks;
    private final JdbcClient db;
    private final TransactionTemplate trial;

    Preview(Changes changes, Authorities authorities, Access access, Looks looks, JdbcClient db, PlatformTransactionManager transactions) {
        this.changes = changes;
        this.authorities = authorities;
        this.access = access;
        this.looks = looks;
        this.db = db;
        this.trial = new TransactionTemplate(transactions);
        this.trial.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    Seen of(Change change, Worker by, LocalDate today) {
        var before = authorities.on(change.starting()).orElseThrow();
        var after = trial.execute(begun -> {
            changes.make(change, by);
            begun.setRollbackOnly();
            return authorities.on(change.starting()).orElseThrow();
        });
        var was = says(before);
        var is = says(after);
        var children = children(change, by, today);
        return new Seen(Differences.between(before, after), is.stream().filter(each -> !was.contains(each)).toList(), was.stream().filter(each -> !is.contains(each)).toList(), children.getKey(), children.getValue());
    }

    private static Set<String> says(Authority authority) { return authority.findings().stream().map(Said::says).collect(Collectors.toCollection(LinkedHashSet::new)); }

    /** Those of the hub where it is about the hub, those of the key worker where it is about somebody. */
    private Map.Entry<List<Child>, Integer> children(Change change, Worker by, LocalDate today) {
        boolean person = change.worker() != null;
        var ids = db.sql(CHILDREN).param("hubs", person || change.hub() == null ? new String[0] : new String[] {change.hub()}).param("worker", person ? change.worker().toString() : "").param("today", today).query(UUID.class).list();
        var sight = access.sight(by, ids);
        var seen = ids.stream().filter(sight::containsKey).limit(MOST).toList();
        var names = new ArrayList<Child>();
        for (var each : db.sql(NAMES).param("people", seen.toArray(UUID[]::new)).query(Named.class).list()) names.add(new Child(each.person(), ChildHeading.named(each.forenames(), each.surname(), each.childId())));
        if (!names.isEmpty()) looks.record(by, names.stream().map(Child::person).toList(), "the children whom a change of the organisation touches");
        names.sort(Comparator.comparing(Child::name));
        return Map.entry(names, ids.size() - names.size());
    }
}
