package kith.hub.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The children behind a number. @param unseen how many more there are of whom this worker may not learn */
public record TheChildrenPage(String title, String back, LocalDate today, List<Child> children, int unseen) {

    public record Child(UUID person, String name, String age, String hub, String key, String what) {}
}
