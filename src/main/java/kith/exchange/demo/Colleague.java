package kith.exchange.demo;

import java.util.UUID;

/** Somebody on the staff, as the record names them. */
record Colleague(UUID id, String name, String role, String hub) {

    String first() {
        int space = name.indexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }
}
