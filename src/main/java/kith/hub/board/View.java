package kith.hub.board;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import kith.ui.Answers;

/**
 * How somebody looks at the board: by family or by child, in which order, and which of the children.
 *
 * @param worker the id of a key worker, or "none"
 * @param status a status that runs
 */
public record View(boolean families, Order order, boolean down, String worker, String status, Only only) {

    static final int LONGEST = 500;

    /** What the board can be sorted by; each begins with what is most pressing. */
    public enum Order {
        DUE("Next due"), CHILD("Child"), STATUS("Status"), WORKER("Key worker"), OWED("Owed"), SEEN("Seen"), ALONE("Seen alone"), WEIGHT("Weight"), WEEK("This week"), DISCUSSED("Discussed");

        private final String words;

        Order(String words) { this.words = words; }

        public String words() { return words; }

        public String code() { return name().toLowerCase(); }
    }

    /** Which children alone. */
    public enum Only {
        ALL("All children"), OVERDUE("Something overdue"), OWED("Records owed"), ALONE("Not seen alone lately"), NEW("New to the hub"), UNDISCUSSED("Not discussed lately"),
        CHANGED("Changed this week"), MOVED("Many key workers"), QUESTION("A question to settle");

        private final String words;

        Only(String words) { this.words = words; }

        public String words() { return words; }

        public String code() { return name().toLowerCase(); }
    }

    /** What is not known is left out: an address that somebody kept still opens. */
    static View of(Answers asked) {
        var order = named(Order.class, asked.text("sort"), Order.DUE);
        return new View(asked.text("by").equals("family"), order, asked.text("down").equals("yes"), code(asked.text("worker")), code(asked.text("status")), named(Only.class, asked.text("only"), Only.ALL));
    }

    private static String code(String text) {
        return text.matches("[a-z0-9-]{1,40}") ? text : "";
    }

    private static <E extends Enum<E>> E named(Class<E> kind, String text, E otherwise) {
        for (var each : kind.getEnumConstants()) if (each.name().equalsIgnoreCase(text)) return each;
        return otherwise;
    }

    /** Once more by the same column turns the order round. */
    View by(Order order) {
        return new View(families, order, this.order == order && !down, worker, status, only);
    }

    View with(Only only) {
        return new View(families, order, down, worker, status, only);
    }

    View byFamily(boolean families) {
        return new View(families, order, down, worker, status, only);
    }

    boolean filters() {
        return !worker.isEmpty() || !status.isEmpty() || only != Only.ALL;
    }

    /** Everything that is not as it is for anybody who just comes, as it stands in an address. */
    public String query() {
        var all = new LinkedHashMap<String, String>();
        if (families) all.put("by", "family");
        if (order != Order.DUE) all.put("sort", order.code());
        if (down) all.put("down", "yes");
        if (!worker.isEmpty()) all.put("worker", worker);
        if (!status.isEmpty()) all.put("status", status);
        if (only != Only.ALL) all.put("only", only.code());
        return all.entrySet().stream().map(View::pair).collect(Collectors.joining("&"));
    }

    private static String pair(Map.Entry<String, String> each) {
        return each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8);
    }

    String at(String hub) {
        var query = query();
        return "/hubs/" + hub + "/board" + (query.isEmpty() ? "" : "?" + query);
    }
}
