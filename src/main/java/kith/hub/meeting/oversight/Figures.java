package kith.hub.meeting.oversight;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import kith.organisation.MeetingRules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hubs' meetings in counts: how many children wait too long to be discussed, what became of actions, when the group manager was there. */
@Component
public class Figures {

    static final String OF = """
        select hub, title, number, children, undiscussed, longest, last_meeting, open, overdue, drifting, in_time, late, manager_last
          from hub.meeting_figures(:hubs, :today, :within)
        """;

    public record Of(String hub, String title, Integer number, int children, int undiscussed, LocalDate longest, LocalDate lastMeeting, int open, int overdue, int drifting, int inTime, int late,
                     LocalDate managerLast) {

        public boolean managerAway(LocalDate today, int within) {
            return managerLast == null || managerLast.isBefore(today.minusDays(within));
        }
    }

    private final JdbcClient db;

    Figures(JdbcClient db) {
        this.db = db;
    }

    public List<Of> of(Collection<String> hubs, LocalDate today, MeetingRules rules) {
        return db.sql(OF).param("hubs", hubs.toArray(String[]::new)).param("today", today).param("within", rules.discussedWithin()).query(Of.class).list();
    }
}
