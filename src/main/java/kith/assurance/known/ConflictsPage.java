package kith.assurance.known;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What colleagues declared: to be placed, and in force. */
public record ConflictsPage(LocalDate today, List<Declared.Declaration> toPlace, List<Declared.Declaration> inForce, Map<UUID, String> names) {}
