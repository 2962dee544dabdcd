package kith.hub.meeting.oversight;

import java.time.LocalDate;
import java.util.List;
import kith.organisation.MeetingRules;

/** The meetings of several hubs beside each other, in counts. */
public record OverviewPage(List<Figures.Of> hubs, MeetingRules rules, LocalDate today) {}
