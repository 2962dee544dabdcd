package kith.pathway.question;

import java.time.LocalDate;
import java.util.Locale;
import kith.ledger.FactId;

/**
 * Two things that cannot both be so, or one without what must follow it: somebody must say which. Nothing is dropped meanwhile, and every rule reads what stands.
 *
 * @param id made of the facts it is about, so that it stays the same whatever else is recorded
 * @param other the fact it contradicts, where there is one; {@code otherDay} its day, that of the birth or the death, or the last day that the law allows
 */
public record DataQuestion(String id, Kind kind, FactId fact, String type, LocalDate day, FactId other, String otherType, LocalDate otherDay) {

    public enum Kind {
        ENDED_BEFORE_IT_BEGAN, ENDED_WITHOUT_BEGINNING, TWO_AT_ONCE, BEFORE_BIRTH, NOT_YET_BORN, AFTER_DEATH, DIED_BEFORE_BIRTH, LONGER_THAN_THE_LAW, LAW_NOT_RECORDED;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** What is missing and not contradictory is asked for afterwards: whoever types need not confirm it. */
        public boolean missing() {
            return this == LAW_NOT_RECORDED;
        }

        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
