package kith.hub.figures;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import kith.hub.figures.Stays.Stay;
import kith.ui.Say;

/** One thing that is counted of every child: in the middle, and how many children stand where. */
enum Measure {
    HAND_OFFS("hand-offs", "Hand-offs per child", Stay::handOffs, false),
    WORKERS("workers", "Key workers per child", Stay::workers, false),
    HUBS("hubs", "Hubs per child", Stay::hubs, false),
    HUB_TIME("hub-time", "Time with this hub", Stay::hubDays, true),
    WORKER_TIME("worker-time", "Time with this key worker", Stay::workerDays, true);

    private static final int MANY = 4;
    private static final int[] DAYS = {91, 182, 365, 730};
    private static final List<String> TIMES = List.of("under 3 months", "3 to 6 months", "6 to 12 months", "1 to 2 years", "2 years or more");

    private final String code;
    private final String title;
    private final Function<Stay, Integer> value;
    private final boolean time;

    Measure(String code, String title, Function<Stay, Integer> value, boolean time) {
        this.code = code;
        this.title = title;
        this.value = value;
        this.time = time;
    }

    static Optional<Measure> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }

    String code() {
        return code;
    }

    String title() {
        return title;
    }

    /** In which step the child stands; -1 where there is nothing to count. */
    int step(Stay stay) {
        var n = value.apply(stay);
        if (n == null) return -1;
        if (!time) return Math.min(n, MANY);
        return (int) Arrays.stream(DAYS).filter(limit -> n >= limit).count();
    }

    String words(int step) {
        return time ? TIMES.get(step) : step == MANY ? MANY + " or more" : String.valueOf(step);
    }

    int steps() {
        return MANY + 1;
    }

    /** The child in the middle; between two, the lower: no child has one and a half workers. */
    String middle(List<Stay> stays) {
        var sorted = stays.stream().map(value).filter(each -> each != null).sorted().toList();
        if (sorted.isEmpty()) return "–";
        int n = sorted.get((sorted.size() - 1) / 2);
        return !time ? String.valueOf(n) : n < 60 ? Say.count(n, "day") : n < 730 ? Say.count(n / 30, "month") : Say.count(n / 365, "year");
    }

    int[] spread(List<Stay> stays) {
        var counts = new int[steps()];
        stays.stream().mapToInt(this::step).filter(step -> step >= 0).forEach(step -> counts[step]++);
        return counts;
    }

    IntStream all() {
        return IntStream.range(0, steps());
    }
}
