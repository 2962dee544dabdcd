package kith.frontdoor.check;

import java.time.LocalDate;

/** What a partner checks by, exact and in the one form in which it is compared. */
sealed interface Asked {

    record Number(String scheme, String value) implements Asked {}

    record Somebody(String forenames, String surname, LocalDate born, String postcode) implements Asked {}

    default String by() {
        return this instanceof Number number ? number.scheme() : "name";
    }

    /** What is hashed. */
    default String identifier() {
        return switch (this) {
            case Number number -> number.scheme() + ":" + number.value();
            case Somebody who -> "name:" + who.forenames() + "|" + who.surname() + "|" + who.born() + "|" + who.postcode();
        };
    }
}
