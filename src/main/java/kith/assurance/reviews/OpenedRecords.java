package kith.assurance.reviews;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kith.access.Worker;
import kith.calendar.WorkingDays;
import kith.ledger.Happened;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Records that were opened with a reason or by breaking the glass. */
@Component
class OpenedRecords {

    private static final String READ = """
        select opened.id, opened.worker, worker.name as worker_name, opened.person, opened.prompt, opened.reason, opened.note, opened.at, opened.until, held.hub, reviewed.outcome,
               exists (select from organisation.hub_member member
                        where member.worker = opened.worker and member.hub = held.hub and member.leads and member.valid @> (opened.at at time zone 'Europe/London')::date) as leads,
               coalesce(partner.organisation, (select string_agg(distinct member.title || coalesce(', ' || hub.title, ''), '; ')
                  from organisation.hub_member member
                  left join organisation.working_hub hub on hub.code = member.hub and hub.valid @> (opened.at at time zone 'Europe/London')::date
                 where member.worker = opened.worker and member.valid @> (opened.at at time zone 'Europe/London')::date)) as post
          from access.opening opened
          join access.worker worker        on worker.id = opened.worker
          left join access.partner partner on partner.worker = opened.worker
          left join hub.allocation held    on held.person = opened.person
          left join lateral (select review.opening, review.outcome from assurance.opening_review review
                              where review.opening = opened.id
                              order by review.outcome = 'followed-up' desc, review.n desc
                              limit 1) reviewed on true
        """;
    /** Broken glass each time, and the reasons that were drawn. */
    static final String TO_REVIEW = READ + """
         where reviewed.opening is null
           and (opened.prompt = 'break-glass' or opened.prompt = 'reason' and opened.id in (select opening from assurance.sampled))
         order by opened.prompt <> 'break-glass', opened.at
         limit 300
        """;
    static final String GIVEN_ON = READ + " where opened.prompt = 'reason' and opened.at >= :from and opened.at < :to order by held.hub, opened.at limit 500";
    static final String ONE = READ + " where opened.id = :opening";
    static final String LOOKS = """
        select min(look.at) as at, count(*) as times, look.what, look.outcome, null as reason, null as note
          from access.look look
          join access.looked_at seen on seen.look = look.id and seen.at = look.at
         where look.worker = :worker and seen.person = :person and look.at >= :from and look.at < :until
         group by look.what, look.outcome
         order by at
         limit 60
        """;
    static final String REVIEWS = """
        select review.at, review.by, reviewer.name as by_name, review.outcome, review.note
          from assurance.opening_review review
          join access.worker reviewer on reviewer.id = review.by
         where review.opening = :opening
         order by review.n
        """;
    static final String REVIEW = """
        insert into assurance.opening_review (opening, n, at, by, outcome, note)
        values (:opening, :n, :at, :by, :outcome, :note)
            on conflict (opening, n) do nothing
        """;

    /** @param outcome of its review, where there is one; what is not in order before what is */
    record Opening(UUID id, UUID worker, String workerName, UUID person, String prompt, String reason, String note, OffsetDateTime at, OffsetDateTime until, String hub, String outcome, boolean leads, String post) {

        Instant moment() { return at.toInstant(); }

        /** Within one working day. */
        LocalDate due() { return WorkingDays.after(at.atZoneSameInstant(Happened.LONDON).toLocalDate(), 1); }

        boolean brokenGlass() { return prompt.equals("break-glass"); }
    }

    private final JdbcClient db;
    private final Clock clock;

    OpenedRecords(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    List<Opening> toReview() {
        return read(db.sql(TO_REVIEW));
    }

    List<Opening> reasonsOn(LocalDate day) {
        return read(db.sql(GIVEN_ON).param("from", day.atStartOfDay(Happened.LONDON).toOffsetDateTime()).param("to", day.plusDays(1).atStartOfDay(Happened.LONDON).toOffsetDateTime()));
    }

    Optional<Opening> one(UUID opening) {
        return read(db.sql(ONE).param("opening", opening)).stream().findFirst();
    }

    List<Findings.Seen> looks(Opening opening) {
        return db.sql(LOOKS).param("worker", opening.worker()).param("person", opening.person()).param("from", opening.at()).param("until", opening.until())
            .query((row, n) -> Findings.seen(row)).list();
    }

    List<OpeningPage.Review> reviews(Opening opening) {
        return db.sql(REVIEWS).param("opening", opening.id()).query(OpeningPage.Review.class).list();
    }

    /** @param known how many reviews the page showed. False when somebody was quicker */
    boolean review(Opening opening, int known, Worker by, String outcome, String note) {
        return db.sql(REVIEW).param("opening", opening.id()).param("n", known + 1).param("at", clock.instant().atOffset(ZoneOffset.UTC)).param("by", by.id()).param("outcome", outcome).param("note", note).update() == 1;
    }

    private static List<Opening> read(StatementSpec query) {
        return query.query(Opening.class).list();
    }
}
