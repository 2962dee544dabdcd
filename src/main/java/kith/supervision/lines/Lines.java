package kith.supervision.lines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kith.access.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who supervises whom, by the lines of the operating model. Two lines are two: who directs a clinician's day does not supervise them. */
@Component
public class Lines {

    static final String BELOW = """
        select a.worker, w.name, coalesce(r.title, a.role) as title, array_agg(distinct a.purpose) as purposes
          from organisation.answers_to a
          join access.worker w             on w.id = a.worker and w.active
          left join organisation.role r    on r.code = a.role and r.valid @> :today
         where a.to_worker = :me and a.valid @> :today
         group by a.worker, w.name, r.title, a.role
         order by w.name, title
        """;
    static final String ABOVE = """
        select a.to_worker as worker, w.name, coalesce(r.title, a.to_role) as title, array_agg(distinct a.purpose) as purposes
          from organisation.answers_to a
          join access.worker w             on w.id = a.to_worker and w.active
          left join organisation.role r    on r.code = a.to_role and r.valid @> :today
         where a.worker = :worker and a.valid @> :today
         group by a.to_worker, w.name, r.title, a.to_role
         order by w.name, title
        """;

    static final String PAIRS = """
        select p.lead, l.name as lead_name, p.worker, w.name as worker_name, p.kind, p.weeks, p.last, p.planned, p.due
          from supervision.pairs(:today) p
          join access.worker l on l.id = p.lead
          join access.worker w on w.id = p.worker
         order by p.due nulls last, w.name, p.kind
        """;

    private static final Set<String> PERSONAL = Set.of("supervision", "line-management");

    /** Somebody at the other end of a line. @param purposes what the line is for */
    public record Person(UUID worker, String name, String title, Set<String> purposes) {

        public boolean personally() { return purposes.stream().anyMatch(PERSONAL::contains); }

        public boolean clinically() { return purposes.contains("clinical-supervision"); }

        public boolean inGroup() { return purposes.contains("group-supervision"); }

        /** About children talks also whoever directs the day. */
        public boolean aboutChildren() { return purposes.contains("supervision") || purposes.contains("direction") || clinically(); }

        public boolean privately() { return personally() || clinically(); }
    }

    /** @param due null where nobody recorded supervision yet */
    public record Pair(UUID lead, String leadName, UUID worker, String workerName, String kind, int weeks, LocalDate last, LocalDate planned, LocalDate due) {

        public String kindWords() {
            return switch (kind) { case "case" -> "Case supervision"; case "clinical" -> "Clinical supervision"; case "group" -> "Group supervision"; default -> "Personal supervision"; };
        }
    }

    private final JdbcClient db;

    Lines(JdbcClient db) {
        this.db = db;
    }

    /** Whoever answers to this worker. */
    public List<Person> below(Worker me, LocalDate today) {
        return people(db.sql(BELOW).param("me", me.id()), today);
    }

    /** To whom somebody answers. */
    public List<Person> above(UUID worker, LocalDate today) {
        return people(db.sql(ABOVE).param("worker", worker), today);
    }

    public List<Pair> pairs(LocalDate today) {
        return db.sql(PAIRS).param("today", today).query(Pair.class).list();
    }

    /** What this worker should have: of each kind once, with whoever of those above gives it. */
    static List<Pair> ofWorker(List<Pair> pairs, UUID worker) {
        var kinds = new LinkedHashMap<String, List<Pair>>();
        for (var each : pairs) if (each.worker().equals(worker)) kinds.computeIfAbsent(each.kind(), any -> new ArrayList<>()).add(each);
        return kinds.values().stream().map(same -> {
            var first = same.getFirst();
            var leads = same.stream().map(Pair::leadName).distinct().toList();
            return new Pair(first.lead(), leads.size() > 2 ? "one of " + leads.size() : String.join(" or ", leads), worker, first.workerName(), first.kind(), first.weeks(), first.last(), first.planned(), first.due());
        }).toList();
    }

    private static List<Person> people(JdbcClient.StatementSpec asked, LocalDate today) {
        return asked.param("today", today).query((row, n) -> new Person(row.getObject("worker", UUID.class), row.getString("name"), row.getString("title"), Set.of((String[]) row.getArray("purposes").getArray()))).list();
    }
}
