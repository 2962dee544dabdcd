package kith.casework.night.child;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import kith.people.Addresses.Stay;
import kith.people.ChildHeading;
import kith.people.SafeContact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the one screen of the night reads beside the child's page: statuses to the minute, the household, the hub's people. */
@Component
class NightQueries {

    static final String STATUSES = """
        select s.code, s.since, s.until_at,
               (select min(c.due) from pathway.clock c where c.person = s.person and c.rule = 'B18' and (c.ended is null or c.ended > :today)) as order_ends
          from pathway.status s
         where s.person = :person and s.since <= :today and (s.until is null or s.until > :today) and (s.until_at is null or s.until_at > :now)
        """;

    /** Those who live now at one of these stays of the child. A shielded stay leads to nobody: not from it, and not to it. */
    static final String HOUSEHOLD = """
        select distinct p.person, p.forenames, p.surname, p.child_id, p.born, p.expected, p.died, p.phone, p.contact_by, p.contact_when, p.contact_never, p.safe_contact,
               (select r.kind from people.relationship r where r.person = :person and r.relative = p.person and r.until is null order by r.since limit 1) as kind
          from people.residence mine
          join people.residence theirs on theirs.postcode = mine.postcode and theirs.line = mine.line and theirs.person <> mine.person and theirs.until is null and not theirs.shielded
          join people.person p         on p.person = theirs.person
         where mine.person = :person and mine.n = any(:stays) and mine.until is null and not mine.shielded
         order by p.born nulls last, p.forenames
        """;

    /** Of an adult those under age whose relative this is: the search of the night finds parents beside children. */
    static final String CHILDREN = """
        select distinct p.person, p.forenames, p.surname, p.child_id, p.born, p.expected, p.died, null as phone, null as contact_by, null as contact_when, null as contact_never, null as safe_contact, null as kind
          from people.relationship r
          join people.person p on p.person = r.person
         where r.relative = :person and r.until is null and p.died is null and (p.born > :eighteen or p.born is null and p.expected is not null)
         order by p.born nulls last, p.forenames
        """;

    static final String HUB_PEOPLE = """
        select name, phone, 'consultant' as part, 1 as place
          from organisation.hub_member
         where hub = :hub and leads and valid @> :today::date
         union all
        select name, phone, 'coordinator', 2
          from organisation.hub_member
         where hub = :hub and takes_messages and valid @> :today::date
         union all
        select w.name, w.phone, 'group', 3
          from organisation.working_hub h
          join organisation.worker_role r on r.place_kind = 'group' and r.place = h.group_code and r.leads and r.valid @> :today::date
          join access.worker w            on w.id = r.worker
         where h.code = :hub and h.valid @> :today::date
         order by place, name
        """;

    static final String HUB = "select title from organisation.working_hub where code = :hub and valid @> :today::date";

    /** Since when nobody holds the child any more: the case was closed. */
    static final String CLOSED = "select closed from hub.holder where person = :person and closed is not null";

    record Status(String code, LocalDate since, Instant untilAt, LocalDate orderEnds) {}

    record Lodger(UUID person, String forenames, String surname, String childId, LocalDate born, LocalDate expected, LocalDate died, String phone, String contactBy, String contactWhen, String contactNever, String safeContact, String kind) {
        String name() {
            return ChildHeading.named(forenames, surname, childId);
        }

        SafeContact contact() {
            return new SafeContact(contactBy, contactWhen, contactNever, safeContact);
        }
    }

    record HubPerson(String name, String phone, String part, int place) {}

    private final JdbcClient db;

    NightQueries(JdbcClient db) {
        this.db = db;
    }

    List<Status> statuses(UUID person, LocalDate today, Instant now) {
        return db.sql(STATUSES).param("person", person).param("today", today).param("now", now.atOffset(ZoneOffset.UTC)).query((row, n) -> {
            var until = row.getObject("until_at", OffsetDateTime.class);
            return new Status(row.getString("code"), row.getObject("since", LocalDate.class), until == null ? null : until.toInstant(), row.getObject("order_ends", LocalDate.class));
        }).list();
    }

    List<Lodger> household(UUID person, List<Stay> stays) {
        return stays.isEmpty() ? List.of() : db.sql(HOUSEHOLD).param("person", person).param("stays", stays.stream().map(Stay::n).toArray(Integer[]::new)).query(Lodger.class).list();
    }

    List<Lodger> children(UUID adult, LocalDate today) {
        return db.sql(CHILDREN).param("person", adult).param("eighteen", today.minusYears(18)).query(Lodger.class).list();
    }

    List<HubPerson> hubPeople(String hub, LocalDate today) {
        return hub == null ? List.of() : db.sql(HUB_PEOPLE).param("hub", hub).param("today", today).query(HubPerson.class).list();
    }

    LocalDate closed(UUID person) {
        return db.sql(CLOSED).param("person", person).query(LocalDate.class).optional().orElse(null);
    }

    String hub(String code, LocalDate today) {
        return code == null ? null : db.sql(HUB).param("hub", code).param("today", today).query(String.class).optional().orElse(code);
    }
}
