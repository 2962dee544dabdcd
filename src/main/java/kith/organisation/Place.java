package kith.organisation;

import java.util.List;

/** Anything in the structure that people work in. */
public sealed interface Place permits Body, ServiceArea, Group, Hub, Team {

    enum Kind {
        BODY("body"), SERVICE_AREA("service-area"), GROUP("group"), HUB("hub"), TEAM("team");

        private final String code;

        Kind(String code) { this.code = code; }

        public String code() { return code; }
    }

    String code();

    String name();

    Kind is();

    List<MakeUp> makeUp();

    /** How practitioners name it in a sentence. */
    default String title() { return name(); }

    static <T> List<T> orNone(List<T> list) { return list == null ? List.of() : List.copyOf(list); }
}
