package kith.hub.day;

import java.util.List;
import java.util.UUID;
import kith.ui.Due;

/** The children somebody works with, what is due first. */
public record BesidePage(List<Line> lines) {

    public record Line(UUID person, String name, String as, String hub, String key, String next, Due due) {}
}
