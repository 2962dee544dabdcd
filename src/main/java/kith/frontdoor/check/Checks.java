package kith.frontdoor.check;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kith.access.Access;
import kith.access.Asker;
import kith.access.Level;
import kith.access.Looks;
import kith.access.Worker;
import kith.access.partners.Partners.Partner;
import kith.ledger.Happened;
import kith.ledger.Uuids;
import kith.ui.Screen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks by exact identifier. A hidden child and an unknown one take the same questions to the database, in the same order, so that neither the
 * answer nor the time it takes tells them apart. Every check is a look, also one that found nobody.
 */
@Component
class Checks {

    static final int AN_HOUR = 30;

    /** One partner's checks wait for each other, so that the limit holds. */
    static final String ALONE = "select true from (select pg_advisory_xact_lock(7316824, hashtext(:worker))) waited";
    static final String RECENT = "select count(*) from access.partner_check where worker = :worker and at > :since and outcome <> 'too-many'";
    /** Only somebody whom the service has had to do with; a shielded address is no way to a child, so nobody can try addresses out. */
    static final String BY_NUMBER = """
        select distinct i.person
          from people.identifier i
         where i.scheme = :scheme and i.value = any(:values)
           and (exists (select from pathway.status s where s.person = i.person) or exists (select from hub.allocation a where a.person = i.person))
         limit 5
        """;
    static final String BY_NAME = """
        select distinct p.person
          from people.person p
          join people.name n      on n.person = p.person and lower(n.surname) = :surname and lower(n.forenames) = :forenames
          join people.residence r on r.person = p.person and upper(replace(r.postcode, ' ', '')) = :postcode and not r.shielded and (r.until is null or r.until > :today)
         where p.born = :born
           and (exists (select from pathway.status s where s.person = p.person) or exists (select from hub.allocation a where a.person = p.person))
         limit 5
        """;
    static final String STANDING = """
        select a.hub,
               (select string_agg(distinct s.code, ',') from pathway.status s
                 where s.person = any(:people) and s.since <= :today and (s.until is null or s.until > :today) and (s.until_at is null or s.until_at > :now)) as statuses,
               (select title from organisation.working_hub where code = a.hub and valid @> :today::date limit 1) as title,
               (select m.phone from organisation.hub_member m where m.hub = a.hub and m.takes_messages and m.phone is not null and m.valid @> :today::date order by m.name limit 1) as phone
          from (select 1) one
          left join hub.holder a on a.person = any(:people) and a.closed is null and not exists (select from people.person p where p.person = a.person and p.died <= :today)
         order by a.hub nulls last
         limit 1
        """;
    static final String KEEP = """
        insert into access.partner_check (id, at, worker, by, identifier, reason, person, outcome)
        select :id, :at, :worker, :by, sha256(pepper.value || convert_to(:identifier, 'UTF8')), :reason, cast(:person as uuid), :outcome
          from access.pepper pepper
        """;

    /** The reason opens the few words for this answer alone, and stands in the daily list of reasons of the family's hub. */
    static final String OPEN = """
        insert into access.opening (id, worker, person, prompt, reason, at, until)
        select gen_random_uuid(), :worker, person, 'reason', :reason, :at, :until
          from unnest(:people::uuid[]) as person
         where person <> :nobody
        """;

    private static final Duration ANSWER = Duration.ofMinutes(1);
    private static final UUID NOBODY = new UUID(0, 0);

    private record Standing(String hub, String statuses, String title, String phone) {}

    private final JdbcClient db;
    private final TransactionTemplate apart;
    private final Access access;
    private final Looks looks;
    private final Clock clock;

    Checks(JdbcClient db, Access access, Looks looks, PlatformTransactionManager transactions, Clock clock) {
        this.db = db;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.access = access;
        this.looks = looks;
        this.clock = clock;
    }

    /** True once a partner has checked more often in an hour than anybody's work asks for; the attempt is kept, and reviewed. */
    boolean tooMany(Worker worker, Asked asked, String reason) {
        db.sql(ALONE).param("worker", worker.id().toString()).query(Boolean.class).single();
        var since = clock.instant().minus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC);
        if (db.sql(RECENT).param("worker", worker.id()).param("since", since).query(Integer.class).single() < AN_HOUR) return false;
        keep(worker, asked, reason, null, "too-many");
        return true;
    }

    Answer answer(Worker worker, Partner partner, Asked asked, String reason) {
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        // a partner sees no row of anybody; whether one fits, Kith looks up itself
        var matched = Asker.asSystem(() -> apart.execute(begun -> match(asked, today)));
        var ids = matched.isEmpty() ? Set.of(NOBODY) : matched;
        var now = clock.instant();
        db.sql(OPEN).param("worker", worker.id()).param("reason", "A partner's check: " + words(reason)).param("at", now.atOffset(ZoneOffset.UTC)).param("until", now.plus(ANSWER).atOffset(ZoneOffset.UTC))
            .param("people", ids.toArray(UUID[]::new)).param("nobody", NOBODY).update();
        var sight = access.sight(worker, ids);
        boolean shown = !matched.isEmpty() && matched.stream().allMatch(person -> sight.getOrDefault(person, Level.NOTHING).reaches(Level.STATUS));
        var standing = db.sql(STANDING).param("people", ids.toArray(UUID[]::new)).param("today", today).param("now", now.atOffset(ZoneOffset.UTC)).query(Standing.class).single();
        var outcome = shown ? "shown" : matched.isEmpty() ? "nothing" : "hidden";
        looks.record(worker, matched, "a check by " + partner.organisation() + ": " + words(reason), outcome);
        keep(worker, asked, reason, matched.stream().findFirst().orElse(null), outcome);
        return shown ? answer(standing) : Answer.NOTHING;
    }

    private Collection<UUID> match(Asked asked, LocalDate today) {
        return switch (asked) {
            case Asked.Number number -> db.sql(BY_NUMBER).param("scheme", number.scheme()).param("values", written(number)).query(UUID.class).set();
            case Asked.Somebody who -> db.sql(BY_NAME).param("surname", who.surname()).param("forenames", who.forenames()).param("born", who.born())
                .param("postcode", who.postcode()).param("today", today).query(UUID.class).set();
        };
    }

    /** As it may stand in the record: a file may have brought an NHS number with spaces. */
    private static String[] written(Asked.Number number) {
        var value = number.value();
        if (!number.scheme().equals("nhs-number")) return new String[] {value};
        return new String[] {value, value.substring(0, 3) + " " + value.substring(3, 6) + " " + value.substring(6)};
    }

    private static Answer answer(Standing standing) {
        var statuses = standing.statuses() == null ? List.<String>of() : List.of(standing.statuses().split(","));
        var words = new ArrayList<String>();
        if (statuses.contains("child-protection")) words.add(Screen.term("On a child protection plan"));
        if (statuses.contains("looked-after")) words.add("Looked after");
        boolean open = statuses.stream().anyMatch(code -> !code.equals("closed")) || standing.hub() != null;
        if (words.isEmpty()) words.add(open ? "Known: somebody is working with the family" : "Known in the past: nobody is working with the family now");
        return new Answer(true, List.copyOf(words), standing.title(), standing.phone());
    }

    private void keep(Worker worker, Asked asked, String reason, UUID person, String outcome) {
        db.sql(KEEP).param("id", Uuids.fresh()).param("at", clock.instant().atOffset(ZoneOffset.UTC)).param("worker", worker.id()).param("by", asked.by())
            .param("identifier", asked.identifier()).param("reason", reason).param("person", person).param("outcome", outcome).update();
    }

    private static String words(String reason) {
        return CheckForm.REASONS.stream().filter(each -> each.value().equals(reason)).findFirst().orElseThrow().words();
    }
}
