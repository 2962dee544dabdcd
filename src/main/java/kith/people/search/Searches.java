package kith.people.search;

import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The last few things a worker searched for, as long as they are signed in. */
public final class Searches {

    private static final String KEPT = "kith.searches";
    private static final int MOST = 20;

    private Searches() {}

    /** @return where it is found again */
    public static String keep(HttpSession session, String typed) {
        var searches = of(session);
        for (var each : searches.entrySet()) if (each.getValue().equals(typed)) return each.getKey();
        var id = UUID.randomUUID().toString().substring(0, 8);
        var kept = new LinkedHashMap<>(searches);
        kept.put(id, typed);
        if (kept.size() > MOST) kept.pollFirstEntry();
        session.setAttribute(KEPT, kept);
        return id;
    }

    /** Null where it is somebody else's, or of another day. */
    public static String kept(HttpSession session, String id) {
        return of(session).get(id);
    }

    /** One letter would find everybody, and put a look on each. */
    public static boolean tooShort(String typed) {
        return typed.codePointCount(0, typed.length()) < 2;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> of(HttpSession session) {
        return session.getAttribute(KEPT) instanceof Map<?, ?> kept ? (Map<String, String>) kept : Map.of();
    }
}
