package kith.casework.child;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kith.ledger.CodeSet;
import kith.people.ChildHeading;
import kith.ui.Say;
import kith.ui.Screen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who decides for the child, in a few lines, where the question arises; the whole is the page of rights and consents. */
@Component
public class RightsInBrief {

    static final String HOLDERS = """
        select p.forenames, p.surname, h.kind
          from (select r.relative as holder, min(r.kind) as kind, min(r.since) as since
                  from people.relationship r
                 where r.person = :person and r.parental_responsibility and r.until is null
                   and not exists (select from care.responsibility ended where ended.person = r.person and ended.holder = r.relative and ended.until is not null)
                 group by r.relative
                 union
                select c.holder, (select min(r.kind) from people.relationship r where r.person = c.person and r.relative = c.holder and r.until is null), c.since
                  from care.responsibility c
                 where c.person = :person and c.until is null
                   and not exists (select from people.relationship r where r.person = c.person and r.relative = c.holder and r.parental_responsibility and r.until is null)) h
          join people.person p on p.person = h.holder
         order by h.since nulls last, p.forenames
        """;

    static final String AGREEMENT = """
        select a.agreed, a.withdrawn, p.forenames, p.surname,
               exists (select from care.current c where c.person = a.person and c.legal_status = 'V2') as accommodated
          from care.agreement a
          left join people.person p on p.person = coalesce(a.withdrawn_by, a.agreed_by)
         where a.person = :person
        """;

    /** An order that gives somebody beside the parents a share in parental responsibility. */
    static final String ORDER = """
        select max(c.legal_status) as legal_status, max(c.legal_since) as since,
               exists (select from pathway.status s where s.person = :person and s.code = 'emergency-order' and s.since <= :today and (s.until is null or s.until > :today)) as emergency
          from care.current c
         where c.person = :person
        """;

    /** What cannot wait for the morning: treatment, and who else may say so. */
    static final String TREATMENT = """
        select c.decides, c.answer, p.forenames, p.surname
          from care.consent c
          left join people.person p on p.person = c.holder
         where c.person = :person and c.matter = 'emergency-treatment'
        """;

    /** With whom the child has none, or none alone: who may stand at the door. */
    static final String FAMILY_TIME = """
        select f.how, string_agg(coalesce(nullif(concat_ws(' ', p.forenames, p.surname), ''), 'a relative'), ', ' order by p.born nulls last, p.forenames) as names
          from care.family_time f
          join people.person p on p.person = f.relative
         where f.person = :person and f.how in ('none', 'supervised')
         group by f.how
         order by f.how
        """;

    static final String REPRESENTATIVES = "select role, name, phone from care.representative where person = :person and role in ('guardian', 'advocate', 'solicitor') order by role";

    record Treatment(String decides, String answer, String forenames, String surname) {

        String words() {
            var who = switch (decides) {
                case "carer" -> "the carer may agree";
                case "authority" -> "the authority decides, ask the manager on call";
                case "child" -> "the child decides";
                case "parent" -> surname == null && forenames == null ? "a parent decides" : ChildHeading.named(forenames, surname, null) + " decides";
                default -> "ask each time whoever holds parental responsibility";
            };
            return "Emergency treatment: " + who + (answer == null ? "" : ", consent " + answer);
        }
    }

    record FamilyTime(String how, String names) {

        String words() {
            return (how.equals("none") ? "No family time with " : "Family time supervised only: ") + names;
        }
    }

    record Representative(String role, String name, String phone) {

        String words() {
            return Character.toUpperCase(role.charAt(0)) + role.substring(1) + ": " + name + (phone == null ? "" : ", " + phone);
        }
    }

    record Order(String legalStatus, LocalDate since, boolean emergency) {}

    public record Agreement(LocalDate agreed, LocalDate withdrawn, String by, boolean accommodated) {}

    record Holder(String forenames, String surname, String kind) {

        String words() {
            return ChildHeading.named(forenames, surname, null) + (kind == null ? "" : " (" + kind.replace('-', ' ') + ")");
        }
    }

    record Agreed(LocalDate agreed, LocalDate withdrawn, String forenames, String surname, boolean accommodated) {

        Agreement agreement() {
            return new Agreement(agreed, withdrawn, surname == null ? null : ChildHeading.named(forenames, surname, null), accommodated);
        }
    }

    private final JdbcClient db;

    RightsInBrief(JdbcClient db) {
        this.db = db;
    }

    public List<String> holders(UUID person) {
        return db.sql(HOLDERS).param("person", person).query(Holder.class).stream().map(Holder::words).toList();
    }

    /** Null where none was ever recorded. */
    public Agreement agreement(UUID person) {
        return db.sql(AGREEMENT).param("person", person).query(Agreed.class).optional().map(Agreed::agreement).orElse(null);
    }

    public List<String> of(UUID person, LocalDate today) {
        var lines = new ArrayList<String>();
        var holders = holders(person);
        if (!holders.isEmpty()) lines.add("Parental responsibility: " + Say.list(holders));
        var order = order(db.sql(ORDER).param("person", person).param("today", today).query(Order.class).single(), today);
        if (order != null) lines.add(order);
        var agreement = agreement(person);
        if (agreement != null) lines.add(said(agreement, today));
        db.sql(TREATMENT).param("person", person).query(Treatment.class).stream().map(Treatment::words).forEach(lines::add);
        db.sql(FAMILY_TIME).param("person", person).query(FamilyTime.class).stream().map(FamilyTime::words).forEach(lines::add);
        db.sql(REPRESENTATIVES).param("person", person).query(Representative.class).stream().map(Representative::words).forEach(lines::add);
        return lines;
    }

    /** Children Act 1989, sections 33(3) and 44(4); agreement and police protection give nobody a share. */
    private static String order(Order order, LocalDate today) {
        var status = order.legalStatus() == null ? "" : order.legalStatus();
        return switch (status) {
            case "C1", "C2", "E1" -> "The authority shares parental responsibility: " + Screen.term(CodeSet.named("lac_legal_status").label(status)).toLowerCase() + (order.since() == null ? "" : " since " + Say.brief(order.since(), today))
                + ". It may limit how a parent uses theirs";
            default -> order.emergency() || status.equals("L2") ? "Whoever obtained the emergency protection order shares parental responsibility while it lasts, for what keeps the child safe" : null;
        };
    }

    static String said(Agreement agreement, LocalDate today) {
        var by = agreement.by() == null ? "" : " by " + agreement.by();
        if (agreement.withdrawn() != null) return "Section 20 agreement withdrawn " + Say.brief(agreement.withdrawn(), today) + by + (agreement.accommodated() ? ": agree at once what follows, or the child goes home" : "");
        return "Section 20 agreement " + Say.brief(agreement.agreed(), today) + by + ". A parent may take the child home at any time";
    }
}
