package kith.frontdoor.queue;

import java.time.LocalDate;
import java.util.List;
import kith.frontdoor.queue.Queue.Line;

/** What was decided today and on the working day before. */
public record DecidedPage(List<Line> lines, LocalDate since, LocalDate today) {}
