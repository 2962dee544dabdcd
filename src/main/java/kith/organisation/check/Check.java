package kith.organisation.check;

import java.util.List;
import java.util.function.Function;
import kith.organisation.OperatingModel;

/** One thing to look at in any operating model, under the heading a reader knows it by. */
enum Check {

    POSTS("Posts and the people that hubs and teams need", PostsCheck::of),
    ARITHMETIC("Sums", SumsCheck::of),
    SPAN("Groups", SpanCheck::of),
    LINES("Who answers to whom", LinesCheck::of),
    CORE("What a hub is made of", CoreHubCheck::of),
    COVER("Cover", CoverCheck::of),
    ROOM("Room for children", RoomCheck::of),
    ALLOCATION("Which hub holds which child", AllocationCheck::of),
    BOARD("Boards of hubs", BoardCheck::of),
    PANELS("Panels and delegated authority", PanelsCheck::of),
    TRANSFERS("Transfer points", TransfersCheck::of),
    BODIES("Tiers, legal bodies and shared posts", BodiesCheck::of),
    AREAS("Where hubs are placed", AreasCheck::of),
    KEYING("Business support", SupposedCheck::keying),
    DATES("Dates", DatesCheck::of),
    SUPPOSED("Supposed, not in the plan", SupposedCheck::supposed);

    private final String heading;
    private final Function<OperatingModel, List<Finding>> look;

    Check(String heading, Function<OperatingModel, List<Finding>> look) {
        this.heading = heading;
        this.look = look;
    }

    String heading() { return heading; }

    List<Finding> of(OperatingModel model) { return look.apply(model); }
}
