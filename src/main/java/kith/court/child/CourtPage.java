package kith.court.child;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.people.SafeContact;
import kith.ui.Due;
import kith.ui.Section;
import kith.ui.Tag;

/**
 * A child before and in court on one page.
 *
 * @param where in which week of how many, in words; null where nothing runs
 * @param next what is to come, the nearest first
 */
public record CourtPage(UUID person, String name, LocalDate today, String where, Due due, Picture picture, String pictured, List<Next> next, List<Line> lines, List<Order> orders, String law, List<Party> parties,
                        boolean inCourt, List<Section> sections) {

    /** @param address where it is recorded that it happened */
    public record Next(String what, String note, Due due, String action, String address) {}

    /** @param week the week of the stage; empty before it */
    public record Line(String week, LocalDate day, String what, Tag state) {}

    public record Order(String what, LocalDate made, String until, Tag state) {}

    public record Party(UUID fact, String role, String name, String phone, SafeContact contact) {}

    /** What else there is to record, shortest way. */
    public record Link(String words, String type) {}

    public static final List<Link> BEFORE = List.of(new Link("Legal planning meeting", "legal-planning-meeting.held"), new Link("Family group meeting offered", "group-meeting.offered"),
        new Link("Family group meeting accepted", "group-meeting.accepted"), new Link("Family group meeting held", "group-meeting.held"), new Link("No family group meeting, and why", "group-meeting.excepted"),
        new Link("Letter before proceedings", "letter-before-proceedings.sent"), new Link("Pre-proceedings meeting", "pre-proceedings-meeting.held"), new Link("Pre-proceedings review", "pre-proceedings.reviewed"),
        new Link("Pre-proceedings decision", "pre-proceedings.decided"), new Link("Application to court", "court-application.made"));

    public static final List<Link> IN_COURT = List.of(new Link("Fix a hearing", "hearing.listed"), new Link("Something to be filed", "filing.ordered"), new Link("Interim order", "interim-order.made"),
        new Link("More time from the court", "proceedings.extended"), new Link("Proceedings ended without an order", "proceedings.ended"), new Link("Supervision order extended", "supervision-order.extended"),
        new Link("Supervision order ended", "supervision-order.ended"), new Link("Notice of special guardianship", "special-guardianship.notified"), new Link("Special guardianship report filed", "special-guardianship-report.filed"),
        new Link("Section 37 report directed", "section-37.directed"), new Link("Section 37 report", "section-37.reported"), new Link("Secure accommodation", "secure-accommodation.started"),
        new Link("Secure accommodation approved, under 13", "secure-accommodation.approved"),
        new Link("Deprivation of liberty", "deprivation-of-liberty.started"));
}
