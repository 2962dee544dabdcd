package kith.exchange.cpis;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kith.access.Looks;
import kith.ledger.Uuids;
import kith.ui.Sheet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The file itself, and the record that it was made. No address is read here, so none can slip into it. */
@Component
class Extract {

    static final String KEEP = """
        insert into exchange.extract (id, kind, made_at, on_day, made_by, rows, to_mend, digest)
        values (:id, 'cp-is', :at, :on, :by, :rows, :toMend, :digest)
        """;
    static final String KEEP_PEOPLE = "insert into exchange.extracted (extract, person) select :id, person from unnest(:people::uuid[]) as person";

    record Made(byte[] file, int rows, List<Entry> toMend) {}

    private final Plans plans;
    private final Looks looks;
    private final JdbcClient db;
    private final Clock clock;
    private final String authority;
    private final String office;
    private final String night;

    Extract(Plans plans, Looks looks, JdbcClient db, Clock clock, @Value("${kith.service:}") String authority, @Value("${kith.ring.first-contact:}") String office,
            @Value("${kith.ring.emergency-duty:}") String night) {
        this.plans = plans;
        this.looks = looks;
        this.db = db;
        this.clock = clock;
        this.authority = authority;
        this.office = office;
        this.night = night;
    }

    @Transactional
    Made make(LocalDate on, Set<String> legal, String by) throws SQLException {
        var all = plans.on(on, legal);
        var sent = all.stream().filter(Entry::sendable).toList();
        var file = file(sent);
        var toMend = all.stream().filter(each -> !each.sendable()).toList();
        keep(on, by, file, sent, toMend.size());
        return new Made(file, sent.size(), toMend);
    }

    private byte[] file(List<Entry> sent) {
        var sheet = new Sheet("NHSNumber", "FamilyName", "GivenName", "BirthDate", "ExpectedDate", "Gender", "PlanType", "StartDate", "EndDate", "Authority", "OfficeHoursNumber", "EmergencyDutyNumber");
        for (var each : sent)
            sheet.row(each.nhsNumber(), each.surname(), each.forenames(), each.plan() == Entry.Plan.UCPP ? null : each.born(), each.plan() == Entry.Plan.UCPP ? each.expected() : null, each.sex(), each.plan(),
                each.start(), each.end(), authority, office, night);
        return sheet.bytes();
    }

    private void keep(LocalDate on, String by, byte[] file, List<Entry> sent, int toMend) {
        var id = Uuids.fresh();
        Set<UUID> people = sent.stream().map(Entry::person).collect(Collectors.toSet());
        looks.recordForNobody(people, "the extract for unscheduled care (CP-IS)");
        db.sql(KEEP).param("id", id).param("at", clock.instant().atOffset(ZoneOffset.UTC)).param("on", on).param("by", by).param("rows", sent.size()).param("toMend", toMend)
            .param("digest", digest(file)).update();
        db.sql(KEEP_PEOPLE).param("id", id).param("people", people.toArray(UUID[]::new)).update();
    }

    private static String digest(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException cannotBe) {
            throw new IllegalStateException(cannotBe);
        }
    }
}
