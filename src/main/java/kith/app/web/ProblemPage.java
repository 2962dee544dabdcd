package kith.app.web;

import java.util.List;

/** The same in each language that is offered: asking for the page again in another would send again what was sent. */
public record ProblemPage(Problem first, List<Problem> others) {}
