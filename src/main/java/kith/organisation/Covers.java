package kith.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who covers for whom, while it lasts. */
@Component
public class Covers {

    static final String BEGIN = """
        insert into organisation.cover (id, absent_hub, absent_worker, covering_hub, covering_worker, why, valid, held_by, absence)
        values (:id, :absentHub, :absentWorker, :coveringHub, :coveringWorker, :why, daterange(:begins, :ends), :heldBy, :absence)
        on conflict (id) do nothing
        """;
    static final String END = """
        update organisation.cover
           set valid = daterange(lower(valid), :ends)
         where id = :id
           and valid @> :ends
           and lower(valid) < :ends
        """;
    static final String UNBEGUN = "delete from organisation.cover where absence = :absence and lower(valid) >= :ends";
    static final String END_ALL = "update organisation.cover set valid = daterange(lower(valid), :ends) where absence = :absence and (upper_inf(valid) or upper(valid) > :ends)";
    static final String FOR_HUB = """
        select id, absent_hub, absent_worker, covering_hub, covering_worker, why, lower(valid) as begins, upper(valid) as ends, held_by, absence
          from organisation.cover
         where absent_hub = :hub
           and valid @> :on
         order by lower(valid), id
        """;
    static final String BY_WORKER = """
        select id, absent_hub, absent_worker, covering_hub, covering_worker, why, lower(valid) as begins, upper(valid) as ends, held_by, absence
          from organisation.cover
         where (covering_worker = :worker
            or covering_hub in (select member.hub from organisation.hub_member member where member.worker = :worker and member.valid @> :on))
           and valid @> :on
         order by lower(valid), id
        """;

    private final JdbcClient db;

    Covers(JdbcClient db) { this.db = db; }

    /** False when this cover is already written down. */
    @Transactional
    public boolean begin(Cover cover) { return db.sql(BEGIN).paramSource(cover).update() == 1; }

    /** "Ends" is the first day without cover. */
    @Transactional
    public boolean end(UUID id, LocalDate ends) { return db.sql(END).param("id", id).param("ends", ends).update() == 1; }

    /** Of all cover that follows from an absence nothing is left from this day on; what had not begun never was. */
    @Transactional
    public void endAll(UUID absence, LocalDate ends) {
        db.sql(UNBEGUN).param("absence", absence).param("ends", ends).update();
        db.sql(END_ALL).param("absence", absence).param("ends", ends).update();
    }

    @Transactional(readOnly = true)
    public List<Cover> forHub(String hub, LocalDate on) { return db.sql(FOR_HUB).param("hub", hub).param("on", on).query(Cover.class).list(); }

    /** What this worker covers, in person or with their hub. */
    @Transactional(readOnly = true)
    public List<Cover> coveredBy(UUID worker, LocalDate on) { return db.sql(BY_WORKER).param("worker", worker).param("on", on).query(Cover.class).list(); }
}
