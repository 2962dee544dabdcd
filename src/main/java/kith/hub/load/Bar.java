package kith.hub.load;

/** How full in a hundred and fifty, as a picture of a number that stands beside it. */
public record Bar(int percent, Integer from) {

    static final int WIDTH = 150;

    public int width() {
        return Math.min(WIDTH, Math.max(0, percent));
    }

    public String tone() {
        return percent > 100 ? "kith-bar-full" : from != null && percent < from ? "kith-bar-room" : "kith-bar-within";
    }

    /** What the picture says. */
    public String words() {
        return percent > 100 ? "more than it can carry" : from != null && percent < from ? "has room" : "within its band";
    }
}
