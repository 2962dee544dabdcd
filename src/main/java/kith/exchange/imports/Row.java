package kith.exchange.imports;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * What a file says of one child in one place. Two rows with one key are the same row told twice: the key holds the day on which
 * the thing began, so that the open row of one year and the closed one of the next are the same.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "row")
public sealed interface Row {

    String key();

    /** Who the child is, as one format tells it. */
    record Identity(String format, LocalDate born, LocalDate expected, LocalDate died, String sex, String ethnicity, String upn, List<String> formerUpns) implements Row {
        public String key() { return "identity|" + format; }
    }

    record Disabilities(LocalDate referral, List<String> codes) implements Row {
        public String key() { return "disability|" + referral; }
    }

    /**
     * @param conference an initial conference that no section 47 enquiry led to
     * @param undecided  true where a plan, on which the conference may have decided, was left out; else null
     */
    record Referral(LocalDate on, String source, String need, boolean noFurtherAction, LocalDate closed, String reason, LocalDate conference, Boolean undecided) implements Row {
        Referral(LocalDate on, String source, String need, boolean noFurtherAction, LocalDate closed, String reason, LocalDate conference) {
            this(on, source, need, noFurtherAction, closed, reason, conference, null);
        }
        Referral decisionUnknown() { return conference == null ? this : new Referral(on, source, need, noFurtherAction, closed, reason, conference, true); }
        public String key() { return "referral|" + on; }
    }

    record Assessment(LocalDate start, LocalDate end, List<String> factors) implements Row {
        public String key() { return "assessment|" + start; }
    }

    record NeedPlan(LocalDate start, LocalDate end) implements Row {
        public String key() { return "need-plan|" + start; }
    }

    /** @param undecided as in a referral */
    record Enquiry(LocalDate start, LocalDate referral, LocalDate target, LocalDate conference, boolean notRequired, Boolean undecided) implements Row {
        Enquiry(LocalDate start, LocalDate referral, LocalDate target, LocalDate conference, boolean notRequired) {
            this(start, referral, target, conference, notRequired, null);
        }
        Enquiry decisionUnknown() { return conference == null ? this : new Enquiry(start, referral, target, conference, notRequired, true); }
        public String key() { return "section-47|" + start; }
    }

    record ProtectionPlan(LocalDate start, LocalDate end, String initial, String latest, Integer previous) implements Row {
        public String key() { return "protection-plan|" + start; }
    }

    record PlanReview(LocalDate on) implements Row {
        public String key() { return "plan-review|" + on; }
    }

    record PreProceedings(LocalDate referral, LocalDate start, LocalDate letter, Boolean groupMeetingOffered, Boolean groupMeetingHeld, LocalDate meeting,
                          Integer reviews, LocalDate decided, String outcome, LocalDate application, LocalDate proceedingsLetter) implements Row {
        public String key() { return "pre-proceedings|" + (start == null ? referral : start); }
    }

    /** A stretch of care in which neither law nor placement changed. */
    record Episode(LocalDate start, String begun, String legalStatus, String need, String place, String provider, LocalDate end, String ceased,
                   String moveReason, String homePostcode, String postcode, String urn) implements Row {
        public String key() { return "episode|" + start; }
    }

    record CareReview(LocalDate on, String participation) implements Row {
        public String key() { return "care-review|" + on; }
    }

    record Unaccompanied(LocalDate until) implements Row {
        public String key() { return "unaccompanied"; }
    }

    record Health(int year, Integer sdqScore, String sdqReason, Boolean convicted, Boolean healthCheck, Boolean immunisations, Boolean teeth,
                  Boolean assessment, Boolean substances, Boolean helped, Boolean helpOffered) implements Row {
        public String key() { return "health|" + year; }
    }

    record Leaver(int year, LocalDate on, String inTouch, String activity, String accommodation) implements Row {
        public String key() { return "leaving-care|" + year; }
    }

    record Adoption(LocalDate decided, LocalDate matched, Boolean byFosterCarer, Integer adopters, String adopterSex, String adopterStatus) implements Row {
        public String key() { return "adoption|" + decided; }
    }

    record AdoptionPlacement(LocalDate decided, LocalDate reversed, String reason) implements Row {
        public String key() { return "adoption-placement|" + decided; }
    }

    /** @param ordered the day of the earlier order as the file gives it: parts of it may be zz */
    record Permanence(int year, String kind, String authority, String ordered) implements Row {
        public String key() { return "previous-permanence|" + year; }
    }

    record Missing(LocalDate start, LocalDate end, String type) implements Row {
        public String key() { return "missing|" + start; }
    }

    record SocialWorker(LocalDate start, LocalDate end, String worker, String reason) implements Row {
        public String key() { return "social-worker|" + start + "|" + worker; }
    }

    record Deprivation(LocalDate start, LocalDate end) implements Row {
        public String key() { return "deprivation-of-liberty|" + start; }
    }

    record Mother(LocalDate childBorn) implements Row {
        public String key() { return "mother"; }
    }

    record Named(String use, String forenames, String surname) implements Row {
        public String key() { return "name|" + use + (use.equals("alias") ? "|" + surname + "|" + forenames : ""); }
    }

    record Address(String line, String town, String postcode, boolean shielded, LocalDate since) implements Row {
        public String key() { return "address|" + (since == null ? line + "|" + postcode : since); }

        /** One place told with its day in one row and without it in another is one place. */
        Address shieldedLike(Collection<Row> told) {
            return shielded || told.stream().noneMatch(row -> row instanceof Address other && other.shielded && Objects.equals(line, other.line) && Objects.equals(postcode, other.postcode)) ? this : new Address(line, town, postcode, true, since);
        }
    }

    /** A shield without its address, since the row could not be read or names none: where they live, as Kith knows it, is shielded. */
    record Shielded() implements Row {
        public String key() { return "shielded"; }
    }

    /** @param to who the other is, as a dossier names them */
    record Related(String to, String kind, Boolean parentalResponsibility) implements Row {
        public String key() { return "related|" + to + "|" + kind; }
    }

    record Essential(String language, Boolean interpreter, String communication, String contactBy, String safeContact, String phone,
                     String school, String gp, String healthVisitor) implements Row {
        public String key() { return "essentials"; }
    }

    /** @param worker the key worker's id */
    record Allotted(String hub, String worker, LocalDate since) implements Row {
        public String key() { return "allocation|" + (since == null ? hub + "|" + worker : since); }
    }

    /** A hub that the rules of the operating model proposed; it gives way to one that a people file names. */
    record Placed(String hub, LocalDate on) implements Row {
        public String key() { return "placed"; }
    }
}
