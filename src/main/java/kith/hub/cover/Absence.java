package kith.hub.cover;

import java.util.UUID;

/** Somebody is away, or where there is no worker, the whole hub. @param named whom somebody named to stand in; null where the model finds them */
record Absence(UUID id, UUID worker, String name, String hub, String hubTitle, String kind, Span span, boolean toBuddy, UUID named) {

    String who() {
        return worker == null ? "Everybody in " + hubTitle : name;
    }
}
