package kith.hub.cover;

import java.util.UUID;

/** Somebody is away, or where no worker is named, the whole hub. */
record Absence(UUID id, UUID worker, String name, String hub, String hubTitle, String kind, Span span, boolean toBuddy) {

    String who() {
        return worker == null ? "Everybody in " + hubTitle : name;
    }
}
