package kith.casework.journey;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which hubs and key workers a child has had, from the published tables of the hub. */
@Component
class Held {

    static final String SPELLS = """
        select s.kind, s.who, s.since, s.until,
               coalesce(w.name, h.title, case when s.kind = 'hub' then initcap(replace(s.who, '-', ' ')) else 'Somebody who is not known here' end) as name
          from hub.spell s
          left join access.worker w on s.kind = 'key' and w.id::text = s.who
          left join lateral (select title from organisation.working_hub where code = s.who and s.kind = 'hub' order by case when lower(valid) <= :today::date then lower(valid) end desc nulls last, valid limit 1) h on true
         where s.person = :person and s.kind in ('hub', 'key')
         order by s.since, s.n
        """;

    static final String HAND_OFFS = "select count(*) from hub.hand_off where person = :person and day <= :today";

    record Spell(String kind, String who, LocalDate since, LocalDate until, String name) {}

    private final JdbcClient db;

    Held(JdbcClient db) {
        this.db = db;
    }

    Hands of(UUID person, LocalDate today) {
        var spells = db.sql(SPELLS).param("person", person).param("today", today).query(Spell.class).list();
        return Hands.of(spells, db.sql(HAND_OFFS).param("person", person).param("today", today).query(Integer.class).single(), today);
    }
}
