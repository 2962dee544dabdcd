package kith.ledger;

/** A fact that cannot stand: says where, and what is wrong, in words for the person who wrote it. */
public class InvalidFact extends RuntimeException {

    private final String place;

    public InvalidFact(String place, String reason) {
        super(place + " " + reason);
        this.place = place;
    }

    public String place() {
        return place;
    }
}
