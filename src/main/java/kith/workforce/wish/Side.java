package kith.workforce.wish;

import java.util.Locale;

/** Both have to agree to a move, wherever the service has somebody for them. */
public enum Side {
    GROUP("the group", "a manager of the group"),
    SERVICE("the service", "whoever leads the service");

    private final String what;
    private final String who;

    Side(String what, String who) {
        this.what = what;
        this.who = who;
    }

    public String what() { return what; }

    public String who() { return who; }

    String code() { return name().toLowerCase(Locale.ROOT); }

    static Side of(String code) { return valueOf(code.toUpperCase(Locale.ROOT)); }
}
