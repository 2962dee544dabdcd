package kith.gate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The documents that Kith issues: what each is, and what whoever issues it writes into it. */
public enum Paper {

    LETTER_BEFORE_PROCEEDINGS("letter-before-proceedings", "Letter before proceedings", "Tells the parents why court is being thought about, and what they can do to keep the child safe without it.",
        Part.line("to", "To", "The names of the parents and of everybody with parental responsibility. Kith prints no address"),
        Part.words("worries", "What we are worried about", "In words the parents use, with what happened and when"),
        Part.words("done", "What we have done to help", null),
        Part.words("change", "What has to change, and by when", null),
        Part.words("family", "The family group meeting that is offered", "Who arranges it, and how to say yes. Leave it empty if none is offered").mayBeEmpty(),
        Part.line("meeting", "The meeting with us", "Day, time and place, and that a solicitor comes free of charge")),
    APPLICATION_PACK("application-pack", "Application to court: papers and checklist", "What goes to court with an application for a care or supervision order, and what is on the record of it.",
        Part.line("order", "Order that is asked for", "Such as interim care order, care order"),
        Part.words("threshold", "Why the threshold is met", "In a few sentences; the evidence is in the statement"),
        Part.words("plan", "What the care plan proposes", null)),
    ACCOMMODATION_END("accommodation-end-notice", "Notice that accommodation ends", "Tells the child, the parents and those who work with them when the authority stops accommodating the child, and what follows.",
        Part.line("ends", "Last day", "Such as 30 November 2026"),
        Part.words("lives", "Where and with whom the child will live", "Without an address"),
        Part.words("help", "Who helps afterwards", null),
        Part.words("views", "What the child and the parents said", null)),
    ADOPTION_PLACEMENT("adoption-placement-authority", "Authority to place for adoption", "Authorises the agency to place the child with the adopters with whom the child was matched.",
        Part.line("from", "From", "The first day of the placement"),
        Part.words("why", "Why this placement", "Without the adopters' name or address"),
        Part.words("support", "Support and visits", null)),
    SECURE_ACCOMMODATION("secure-accommodation-authority", "Authority to keep in secure accommodation", "Authorises the home to keep the child beyond 72 hours, for as long as the court allows.",
        Part.line("until", "Until", "No later than the last day of the court's authority"),
        Part.words("why", "Why nothing less will do", "Absconding and harm, or injury to the child or others"),
        Part.words("review", "How it is reviewed", null));

    /** Something that is written into a document. */
    public record Part(String name, String label, String hint, boolean words, boolean needed) {

        static Part line(String name, String label, String hint) {
            return new Part(name, label, hint, false, true);
        }

        static Part words(String name, String label, String hint) {
            return new Part(name, label, hint, true, true);
        }

        Part mayBeEmpty() {
            return new Part(name, label, hint, words, false);
        }
    }

    private final String code;
    private final String title;
    private final String purpose;
    private final List<Part> parts;

    Paper(String code, String title, String purpose, Part... parts) {
        this.code = code;
        this.title = title;
        this.purpose = purpose;
        this.parts = List.of(parts);
    }

    public static Optional<Paper> of(String code) {
        return Stream.of(values()).filter(each -> each.code.equals(code)).findFirst();
    }

    public static String title(String code) {
        return of(code).map(Paper::title).orElse(code.replace('-', ' '));
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public String purpose() {
        return purpose;
    }

    public List<Part> parts() {
        return parts;
    }
}
