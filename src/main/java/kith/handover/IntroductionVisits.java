package kith.handover;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import kith.ui.Say;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The visit in which whoever takes over is introduced. */
@Component
public class IntroductionVisits {

    static final String OF = """
        select i.planned, i.day, i.at, i.giver, i.taker, i.made, giver.name as giver_name, taker.name as taker_name
          from handover.introduction i
          left join access.worker giver on giver.id::text = i.giver
          left join access.worker taker on taker.id::text = i.taker
         where i.person = :person and i.offer = :offer
        """;

    public record Visit(LocalDate planned, LocalDate day, String at, String giver, String taker, LocalDate made, String giverName, String takerName) {

        public String words(LocalDate today) {
            var who = takerName == null ? "The new worker" : giverName == null ? takerName : giverName + " introduces " + takerName;
            return made != null ? (takerName == null ? "The new worker" : takerName) + " was introduced to the family on " + Say.date(made) : who + " to the family on " + Say.date(day) + (at == null ? "" : " at " + at);
        }
    }

    private final JdbcClient db;

    IntroductionVisits(JdbcClient db) {
        this.db = db;
    }

    public Optional<Visit> of(UUID person, UUID offer) {
        return db.sql(OF).param("person", person).param("offer", offer).query(Visit.class).optional();
    }
}
