package kith.frontdoor;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kith.access.Access;
import kith.access.Level;
import kith.access.Permission;
import kith.access.Worker;
import kith.pathway.Pathways;
import kith.people.ChildHeading;
import kith.ui.Say;
import kith.ui.Tag;
import kith.ui.Tone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known of people whom a contact may be about: who they are and whose, and, for those who may read more, the contacts before. */
@Component
public class Known {

    static final String PEOPLE = """
        select p.person, p.forenames, p.surname, p.child_id, p.born, p.expected, p.died, p.sex, age.years, age.on_day,
               coalesce((select h.title from organisation.working_hub h where h.code = a.hub order by case when lower(h.valid) <= :today::date then lower(h.valid) end desc nulls last, h.valid limit 1), initcap(replace(a.hub, '-', ' '))) as hub,
               a.closed, key.name as key_worker, key.phone,
               (select string_agg(s.code, ',') from pathway.status s
                 where s.person = p.person and s.since <= :today and (s.until is null or s.until > :today) and (s.until_at is null or s.until_at > :now)) as statuses,
               (select max(r.day) from frontdoor.referral r where r.person = p.person and r.day <= :today) as referred
          from people.person p
          left join frontdoor.age age on age.person = p.person
          left join hub.holder a      on a.person = p.person
          left join access.worker key on key.id::text = a.key and a.closed is null
         where p.person = any(:people)
        """;

    static final String PAST = """
        select c.person, c.contact, c.received_on, c.source, c.decision, c.decided_on
          from frontdoor.contact c
         where c.person = any(:people) and c.contact <> :but
         order by c.received_on desc, c.contact
        """;

    /** @param decision null while it waits */
    public record Past(UUID person, UUID contact, LocalDate receivedOn, String source, String decision, LocalDate decidedOn) {

        public String words() {
            return FrontDoorFacts.source(source) + ": " + (decision == null ? "not decided yet" : FrontDoorFacts.decision(decision));
        }
    }

    /** @param past empty where the worker may not read as much; {@code referred} when last, whether more followed or not: both are referrals in the census; {@code referredLately} within twelve months of today; {@code outline} the family may be shown */
    public record Someone(UUID person, String name, String age, LocalDate born, String childId, String sex, boolean adult, Tag status, String hub, String keyWorker, String phone,
                          LocalDate referred, boolean referredLately, List<Past> past, boolean outline) {}

    private record Row(UUID person, String forenames, String surname, String childId, LocalDate born, LocalDate expected, LocalDate died, String sex, Integer years, LocalDate onDay,
                       String hub, LocalDate closed, String keyWorker, String phone, String statuses, LocalDate referred) {}

    private final JdbcClient db;
    private final Access access;
    private final Pathways pathways;
    private final Clock clock;

    Known(JdbcClient db, Access access, Pathways pathways, Clock clock) {
        this.db = db;
        this.clock = clock;
        this.access = access;
        this.pathways = pathways;
    }

    /** Those of them that this worker may learn of, in the order asked for. @param but the contact that is being dealt with */
    public Map<UUID, Someone> of(Worker worker, Collection<UUID> people, UUID but, LocalDate today) {
        var known = new LinkedHashMap<UUID, Someone>();
        if (people.isEmpty()) return known;
        var sight = access.sight(worker, people);
        var rows = new LinkedHashMap<UUID, Row>();
        db.sql(PEOPLE).param("people", sight.keySet().toArray(UUID[]::new)).param("today", today).param("now", clock.instant().atOffset(ZoneOffset.UTC)).query(Row.class).list().forEach(row -> rows.put(row.person(), row));
        // what was decided at the front door is the front door's own work; whoever only adds reads no more of a record for it
        var screens = access.rights(worker).contains(Permission.FRONT_DOOR);
        var open = sight.keySet().stream().filter(person -> screens || sight.get(person).reaches(Level.OUTLINE)).toList();
        var past = past(open, but);
        for (var person : people) if (rows.containsKey(person)) known.put(person, someone(rows.get(person), sight.get(person), open.contains(person), past, today));
        return known;
    }

    private Map<UUID, List<Past>> past(List<UUID> people, UUID but) {
        var past = new LinkedHashMap<UUID, List<Past>>();
        for (var each : db.sql(PAST).param("people", people.toArray(UUID[]::new)).param("but", but).query(Past.class).list())
            past.computeIfAbsent(each.person(), any -> new ArrayList<>()).add(each);
        return past;
    }

    private Someone someone(Row row, Level level, boolean told, Map<UUID, List<Past>> past, LocalDate today) {
        var age = row.born() == null && row.expected() == null && row.years() != null ? "about " + (row.years() + row.onDay().until(today).getYears()) + " years, by estimate"
            : Say.age(row.born(), row.expected(), row.died(), today);
        return new Someone(row.person(), ChildHeading.named(row.forenames(), row.surname(), row.childId()), age, row.born(), row.childId(), row.sex(),
            row.born() != null && !row.born().isAfter(today.minusYears(18)), status(row.statuses()), hub(row), row.keyWorker(), row.phone(),
            told ? row.referred() : null, told && row.referred() != null && row.referred().isAfter(today.minusMonths(12)), past.getOrDefault(row.person(), List.of()), level.reaches(Level.OUTLINE));
    }

    private Tag status(String codes) {
        if (codes == null) return null;
        return Arrays.stream(codes.split(",")).map(pathways::status).min(Comparator.comparingInt(each -> each.leads()))
            .map(each -> Tag.of(each.label(), Tone.valueOf(each.tone().toUpperCase()))).orElse(null);
    }

    private static String hub(Row row) {
        return row.closed() == null ? row.hub() : "Was with " + row.hub() + " until " + Say.date(row.closed());
    }
}
