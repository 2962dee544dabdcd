package kith.gate.law;

import java.time.LocalDate;
import java.util.List;
import kith.gate.Gate;

/** What the law asks before Kith issues something: in force, and to come. */
public record GatesPage(LocalDate today, List<Gate> gates) {}
