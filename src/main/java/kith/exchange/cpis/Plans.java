package kith.exchange.cpis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import kith.care.Care;
import kith.ledger.Fact;
import kith.ledger.History;
import kith.ledger.Merges;
import kith.ledger.PersonId;
import kith.pathway.Engine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/** Who is on a plan or looked after on a day, or was within the year before. */
@Component
class Plans {

    /** A plan that began before birth is the mother's until the child is born, and the child's own from then on. The legal name goes before the one in use: health services match on it. */
    static final String PLANS = """
        with plans as (
            select s.person, s.code, s.since, s.until, p.born, p.expected, p.sex,
                   case when legal.surname is null then p.forenames else legal.forenames end as forenames, coalesce(legal.surname, p.surname) as surname, p.child_id
              from pathway.status s
              join people.person p on p.person = s.person
              left join lateral (select n.forenames, n.surname from people.name n where n.person = s.person and n.use = 'legal' order by n.since desc nulls last, n.n limit 1) legal on true
             where s.code in ('child-protection', 'looked-after')
               and s.since <= :on
               and (s.until is null or s.until > :yearBefore)
        ), told as (
            select person, case when code = 'looked-after' then 'LAC' else 'CPP' end as plan, greatest(since, coalesce(born, since)) as since, until,
                   born, expected, sex, forenames, surname, child_id, person as bearer
              from plans
             where born <= :on and (until is null or until > born)
             union all
            select person, 'UCPP', since, least(until, born), born, expected, sex, forenames, surname, child_id, null
              from plans
             where code = 'child-protection' and (born is null and expected is not null or born > since) and (born is null or born > :yearBefore)
        )
        select t.person, t.plan, t.since, case when t.until <= :on then t.until end as ended, t.born, t.expected, t.sex, t.forenames, t.surname, t.child_id, mother.relative as mother,
               (select replace(i.value, ' ', '') from people.identifier i
                 where i.person = coalesce(t.bearer, mother.relative) and i.scheme = 'nhs-number' order by i.value limit 1) as nhs_number
          from told t
          left join lateral (select r.relative from people.relationship r
                              where t.bearer is null and r.person = t.person and r.kind = 'mother' order by r.until nulls first, r.since limit 1) mother on true
         order by t.child_id, t.person, t.since, t.plan
        """;

    private final JdbcClient db;
    private final DataSource source;
    private final Engine engine;

    Plans(JdbcClient db, DataSource source, Engine engine) {
        this.db = db;
        this.source = source;
        this.engine = engine;
    }

    /** @param legal under which legal statuses (codes of the SSDA903) a looked after child is told of */
    List<Entry> on(LocalDate on, Set<String> legal) throws SQLException {
        var all = db.sql(PLANS).param("on", on).param("yearBefore", on.minusYears(1)).query((row, n) -> entry(row)).list();
        var care = all.stream().filter(each -> each.plan() == Entry.Plan.LAC).toList();
        var facts = factsOf(care.stream().map(Entry::person).collect(Collectors.toSet()));
        return all.stream().filter(each -> each.plan() != Entry.Plan.LAC || legal.contains(legalStatus(each, facts.getOrDefault(new PersonId(each.person()), List.of()), on))).toList();
    }

    /** As it was when care ended, or is on the day: by what was put right since, too. Nobody is left out because the law that follows an interim order is not recorded yet. */
    private String legalStatus(Entry entry, List<Fact<?>> facts, LocalDate on) {
        var until = entry.end() == null ? on.plusDays(1) : entry.end();
        var before = History.settle(facts).stream().filter(fact -> fact.happened().day().isBefore(until)).toList();
        return engine.fold().ofSettled(new PersonId(entry.person()), before).part(Care.class).map(Care::lastLaw).orElse("");
    }

    private Map<PersonId, List<Fact<?>>> factsOf(Set<UUID> people) throws SQLException {
        if (people.isEmpty()) return Map.of();
        var connection = DataSourceUtils.getConnection(source);
        try {
            return Merges.together(engine.facts().of(connection, people.stream().map(PersonId::new).toList()));
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(row.getObject("person", UUID.class), Entry.Plan.valueOf(row.getString("plan")), row.getString("nhs_number"), row.getObject("mother", UUID.class), row.getString("surname"),
            row.getString("forenames"), row.getObject("born", LocalDate.class), row.getObject("expected", LocalDate.class), row.getString("sex"), row.getObject("since", LocalDate.class),
            row.getObject("ended", LocalDate.class), row.getString("child_id"));
    }
}
