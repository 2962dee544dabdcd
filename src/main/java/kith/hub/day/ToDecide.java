package kith.hub.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kith.access.Waiting;
import kith.calendar.WorkingDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For whoever works in the front door: what is urgent there, late, or due today. The rest of the queue is a number. */
@Component
class ToDecide {

    /** As the queue has them: of a contact about several the first, of a form what nobody has matched and more than advice. */
    static final String WAIT = """
        select min(c.received_on) as received, coalesce(bool_or(c.urgent), false) as urgent
          from frontdoor.contact c
         where c.ended_on is null
         group by c.contact
        having bool_or(c.decision is null)
         union all
        select (t.received_at at time zone 'Europe/London')::date, t.urgent
          from frontdoor.told t
         where t.matched_at is null and t.no_child_at is null and coalesce(t.decision, '') not in ('advice', 'no-further-action')
        """;

    record Contact(LocalDate received, boolean urgent) {

        LocalDate due() {
            return WorkingDays.after(received, 1);
        }
    }

    private final JdbcClient db;

    ToDecide(JdbcClient db) {
        this.db = db;
    }

    List<Waiting.Thing> of(Me me, LocalDate today) {
        if (!me.roles().contains(Lens.FRONT_DOOR)) return List.of();
        return line(db.sql(WAIT).query(Contact.class).list(), today).map(List::of).orElse(List.of());
    }

    /** Urgent ones are for today, whatever day they came. */
    static Optional<Waiting.Thing> line(List<Contact> contacts, LocalDate today) {
        var pressing = contacts.stream().filter(each -> each.urgent() || !each.due().isAfter(today)).toList();
        if (pressing.isEmpty()) return Optional.empty();
        var parts = new ArrayList<String>();
        count(parts, pressing.stream().filter(Contact::urgent).count(), "urgent");
        count(parts, pressing.stream().filter(each -> each.due().isBefore(today)).count(), "late");
        count(parts, pressing.stream().filter(each -> each.due().equals(today)).count(), "due today");
        var due = pressing.stream().map(Contact::due).min(LocalDate::compareTo).orElseThrow();
        return Optional.of(new Waiting.Thing("Decide contacts", String.join(", ", parts), "/contacts", due.isAfter(today) ? today : due));
    }

    private static void count(List<String> parts, long number, String what) {
        if (number > 0) parts.add(number + " " + what);
    }
}
