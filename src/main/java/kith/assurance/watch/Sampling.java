package kith.assurance.watch;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import kith.ledger.Happened;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Of the reasons given in a week at least one in ten is looked at again. Which, follows from the id alone: nobody chooses. */
@Component
public class Sampling {

    static final String DRAW = """
        insert into assurance.sampled (opening, week)
        select id, :week
          from (select id, row_number() over (order by md5(id::text)) as place, count(*) over () as given
                  from access.opening
                 where prompt = 'reason' and at >= :from and at < :to) opened
         where place <= ceil(given / 10.0)
           and not exists (select from assurance.sampled where week = :week)
            on conflict do nothing
        """;

    private final JdbcClient db;

    Sampling(JdbcClient db) {
        this.db = db;
    }

    /** Once: later calls in the same week change nothing. */
    @Transactional
    public int ofLastWeek(LocalDate today) {
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var week = monday.minusWeeks(1);
        return db.sql(DRAW).param("week", week).param("from", week.atStartOfDay(Happened.LONDON).toOffsetDateTime())
            .param("to", monday.atStartOfDay(Happened.LONDON).toOffsetDateTime()).update();
    }
}
