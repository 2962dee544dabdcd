package kith.hub.cover;

import java.sql.Types;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import kith.hub.cover.StandIns.Member;
import kith.hub.cover.StandIns.Part;
import kith.hub.cover.StandIns.Why;
import kith.ledger.Uuids;
import kith.organisation.Cover;
import kith.organisation.Covers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down who stands in from a moment on, and gives the buddy hub what it needs for it: of whole days, and of those children alone. */
@Component
class Plan {

    static final String HUBS = "select distinct hub from organisation.hub_member where worker = :worker and valid && daterange(:from, null) order by hub";

    static final String BEFORE = "select worker from hub.stand_in where absence = :absence and hub = :hub and why <> 'NAMED' and lower(period) <= :from order by lower(period) desc limit 1";

    static final String DROP = "delete from hub.stand_in where absence = :absence and lower(period) >= :from";
    static final String CUT = "update hub.stand_in set period = tsrange(lower(period), :from) where absence = :absence and lower(period) < :from and (upper_inf(period) or upper(period) > :from)";

    static final String STANDS_IN = "insert into hub.stand_in (id, absence, hub, worker, covering_hub, why, period) values (:id, :absence, :hub, :worker, :coveringHub, :why, :period::tsrange)";

    static final String STANDS = "select worker, covering_hub, why, greatest(lower(period), :from::timestamp) as starts, upper(period) as ends from hub.stand_in where absence = :absence and hub = :hub and (upper_inf(period) or upper(period) > :from) order by lower(period)";

    private static final String WHY = "away";

    private record Found(Member absent, List<Part> parts) {}

    private final JdbcClient db;
    private final Around around;
    private final Covers covers;

    Plan(JdbcClient db, Around around, Covers covers) {
        this.db = db;
        this.around = around;
        this.covers = covers;
    }

    /** Until that moment everything stays as it was. */
    void from(Absence absence, LocalDateTime from) {
        var hubs = hubs(absence, from);
        var before = hubs.stream().map(hub -> before(absence, hub, from)).toList();
        until(absence, from);
        for (int n = 0; n < hubs.size(); n++) {
            var found = found(absence, hubs.get(n), from, before.get(n));
            for (var part : found.parts) write(absence, hubs.get(n), part, found.absent);
        }
    }

    /** Where nobody was left, whether somebody is here by now; or the other way round. */
    boolean otherwise(Absence absence, LocalDateTime from) {
        return hubs(absence, from).stream().anyMatch(hub -> !StandIns.unmet(stands(absence, hub, from)).equals(StandIns.unmet(found(absence, hub, from, before(absence, hub, from)).parts)));
    }

    private Found found(Absence absence, String hub, LocalDateTime from, UUID before) {
        var here = around.of(absence, hub);
        var absent = absence.worker() == null ? null : around.member(here, absence.worker()).orElse(null);
        if (absent == null && absence.worker() != null) return new Found(null, List.of());
        return new Found(absent, StandIns.of(absent, new Span(from, absence.span().until()), absence.toBuddy(), here, before, absence.named()));
    }

    private List<Part> stands(Absence absence, String hub, LocalDateTime from) {
        return db.sql(STANDS).param("absence", absence.id()).param("hub", hub).param("from", from).query((row, n) -> new Part(new Span(row.getObject("starts", LocalDateTime.class), row.getObject("ends", LocalDateTime.class)),
            row.getObject("worker", UUID.class), row.getString("covering_hub"), Why.valueOf(row.getString("why")))).list();
    }

    private List<String> hubs(Absence absence, LocalDateTime from) {
        return absence.worker() == null ? List.of(absence.hub()) : db.sql(HUBS).param("worker", absence.worker()).param("from", from.toLocalDate()).query(String.class).list();
    }

    /** Whom somebody may name to stand in, of each hub and its buddy; nobody where nobody needs to. */
    List<Member> nameable(Absence absence) {
        var all = new LinkedHashMap<UUID, Member>();
        for (var hub : hubs(absence, absence.span().from())) {
            var here = around.of(absence, hub);
            var absent = absence.worker() == null ? null : around.member(here, absence.worker()).orElse(null);
            if (absence.worker() == null || absent != null && absent.needed()) StandIns.nameable(absent, here).forEach(each -> all.putIfAbsent(each.id(), each));
        }
        return List.copyOf(all.values());
    }

    /** Nobody stands in any more from that moment on. */
    void until(Absence absence, LocalDateTime end) {
        db.sql(DROP).param("absence", absence.id()).param("from", end).update();
        db.sql(CUT).param("absence", absence.id()).param("from", end).update();
        covers.endAll(absence.id(), end.toLocalDate());
    }

    private UUID before(Absence absence, String hub, LocalDateTime from) {
        return db.sql(BEFORE).param("absence", absence.id()).param("hub", hub).param("from", from).query((row, n) -> row.getObject(1, UUID.class)).list().stream().filter(each -> each != null).findFirst().orElse(null);
    }

    private void write(Absence absence, String hub, Part part, Member absent) {
        var id = Uuids.fresh();
        db.sql(STANDS_IN).param("id", id).param("absence", absence.id()).param("hub", hub).param("worker", part.worker(), Types.OTHER).param("coveringHub", part.hub(), Types.VARCHAR).param("why", part.why().name())
            .param("period", part.span().range()).update();
        // of part of a day the buddy hub takes the messages, and needs no record for it
        if (part.hub() == null || !absence.span().wholeDays()) return;
        var begins = part.span().from().toLocalDate();
        var ends = part.span().until() == null ? null : part.span().until().toLocalDate();
        if (absent == null) covers.begin(new Cover(id, hub, null, part.hub(), null, WHY, begins, ends, null, absence.id()));
        else if (inPerson(part, absent)) covers.begin(new Cover(id, hub, null, null, part.worker(), WHY, begins, ends, null, absence.id()));
        else covers.begin(new Cover(id, null, absence.worker(), part.hub(), null, WHY, begins, ends, hub, absence.id()));
    }

    /** A post is stood in for by one person and not by their whole hub. */
    private static boolean inPerson(Part part, Member absent) {
        return switch (part.why()) {
            case LEAD, COORDINATOR -> true;
            case NAMED -> absent.leads() || absent.takesMessages();
            default -> false;
        };
    }
}
