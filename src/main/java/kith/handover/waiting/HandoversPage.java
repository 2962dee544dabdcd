package kith.handover.waiting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.ui.Due;

/** What waits for one's hubs, what they have offered, and what was answered lately. Brothers and sisters of one offer are one line. */
public record HandoversPage(LocalDate today, boolean inHub, List<Line> toAnswer, List<Line> offered, List<Line> answered, List<Point> points) {

    /** A child at a point where the operating model says that another kind of hub goes on. @param others whether more hubs than {@code hub} do that work */
    public record Point(UUID person, String who, String because, String hub, String title, boolean others) {}

    public boolean nothing() {
        return toAnswer.isEmpty() && offered.isEmpty() && answered.isEmpty() && points.isEmpty();
    }

    public record Line(UUID person, UUID offer, String who, String matter, String from, String to, Due waiting, String answer) {}
}
