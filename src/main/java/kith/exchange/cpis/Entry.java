package kith.exchange.cpis;

import java.time.LocalDate;
import java.util.UUID;
import kith.people.NhsNumber;

/** One plan of one child, as the extract tells it. An unborn child's plan is found by the mother's number. */
record Entry(UUID person, Plan plan, String nhsNumber, UUID mother, String surname, String forenames, LocalDate born, LocalDate expected, String sex, LocalDate start, LocalDate end, String childId) {

    enum Plan { CPP, UCPP, LAC }

    boolean sendable() {
        return NhsNumber.plain(nhsNumber).isPresent();
    }
}
