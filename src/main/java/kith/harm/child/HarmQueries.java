package kith.harm.child;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is flagged about a child, and with whom and what the child is linked. */
@Component
class HarmQueries {

    static final String FLAGS = "select fact, kind, level, since, planned, reviewed, case when until <= :today then until end as until from harm.flag where person = :person order by until <= :today is true, since, fact";

    static final String LINKS = """
        select l.fact, people.survivor(l.other) as other, l.kind, l.group_name, l.place, l.since, l.until, l.awaits, w.name as by, l.recorded_by is distinct from :me as confirms
          from harm.link l
          left join access.worker w on w.id = l.recorded_by
         where l.person = :person
         order by l.until is not null, l.since desc, l.fact, l.other
        """;

    static final String CLOCKS = """
        select c.fact, c.entry as rule, c.due
          from pathway.clock c
         where c.person = :person and c.rule in ('S3', 'S4') and c.started <= :today and (c.ended is null or c.ended > :today) and not c.unknown
         order by c.due, c.rule
        """;

    record Flag(UUID fact, String kind, String level, LocalDate since, LocalDate planned, LocalDate reviewed, LocalDate until) {}

    record Link(UUID fact, UUID other, String kind, String groupName, String place, LocalDate since, LocalDate until, boolean awaits, String by, boolean confirms) {}

    /** @param fact what started it: the flag, or its last review */
    record Clock(UUID fact, String rule, LocalDate due) {}

    private final JdbcClient db;

    HarmQueries(JdbcClient db) {
        this.db = db;
    }

    List<Flag> flags(UUID person, LocalDate today) {
        return db.sql(FLAGS).param("person", person).param("today", today).query(Flag.class).list();
    }

    List<Link> links(UUID person, UUID me) {
        return db.sql(LINKS).param("person", person).param("me", me).query(Link.class).list();
    }

    List<Clock> clocks(UUID person, LocalDate today) {
        return db.sql(CLOCKS).param("person", person).param("today", today).query(Clock.class).list();
    }
}
