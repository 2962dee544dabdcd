package kith.hub.load;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the people of a hub can do that families ask for. */
@Component
class Skills {

    static final String OF_HUB = """
        select m.worker, m.name, min(m.title) as title, coalesce(max(k.skills), '') as skills
          from organisation.hub_member m
          left join lateral (select string_agg(s.skill, ', ' order by s.skill) as skills from hub.skill s where s.worker = m.worker) k on true
         where m.hub = :hub and m.valid @> :today::date
         group by m.worker, m.name
         order by m.name
        """;

    /** What the model in force asks for somewhere. */
    static final String ASKED = "select distinct skill from organisation.skill_asked where valid @> :today::date order by skill";

    static final String FORGET = "delete from hub.skill where worker = :worker and skill = any(:skills)";

    static final String KEEP = "insert into hub.skill (worker, skill) select :worker, skill from unnest(:skills::text[]) as skill on conflict do nothing";

    record Member(UUID worker, String name, String title, String skills) {}

    private final JdbcClient db;

    Skills(JdbcClient db) {
        this.db = db;
    }

    List<Member> of(String hub, LocalDate today) {
        return db.sql(OF_HUB).param("hub", hub).param("today", today).query(Member.class).list();
    }

    List<String> asked(LocalDate today) {
        return db.sql(ASKED).param("today", today).query(String.class).list();
    }

    /** Several are told apart by commas. */
    static List<String> several(String typed) {
        return Arrays.stream(typed.split("[,;\n]")).map(String::strip).filter(each -> !each.isEmpty()).distinct().toList();
    }

    /** @param was as the form was opened: what somebody else added or took away since then stays so */
    void say(UUID worker, List<String> was, List<String> now) {
        db.sql(FORGET).param("worker", worker).param("skills", without(was, now)).update();
        db.sql(KEEP).param("worker", worker).param("skills", without(now, was)).update();
    }

    private static String[] without(List<String> all, List<String> others) {
        return all.stream().filter(each -> !others.contains(each)).toArray(String[]::new);
    }
}
