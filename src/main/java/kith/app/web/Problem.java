package kith.app.web;

import java.util.List;

/** What a page says when there is no page: what it means for the work, what to do, and whom to ring. */
public record Problem(String title, List<String> words, String incident, List<Ring> ring) {

    /** Someone who can help, and their number where the service has set one. */
    public record Ring(String who, String phone) {}

    static final Problem NOT_CONFIRMED = of("Not confirmed saved",
        "Kith could not make sure that what you sent is safely stored. It may be there, and it may not.",
        "Look at the record before you send it again. If it is not there, go back: what you typed is still in the form, or in your drafts.");

    static final Problem AWAY = of("Kith cannot reach its records just now",
        "Nothing that was saved is lost.",
        "Wait a minute, then try again. If you were saving something, go back: what you typed is still in the form, and sending it again never records it twice.");

    static Problem of(int status) {
        return switch (status) {
            case 401 -> of("You were signed out", "The page had been open since before. Sign in again, then do what you were doing.",
                "If you were writing something, go back and copy it first. Where a page keeps drafts, what you typed is also there.");
            case 403 -> of("You may not do this", "Your post does not allow it, or the page was open so long that you were signed out.",
                "If you were writing something, go back and copy it before you do anything else. Where a page keeps drafts, it is also there.");
            case 404 -> of("Not found", "There is nothing at this address, or it is a record that only some people may open.",
                "Check the address, or use the search. If you need the record for your work, ask your consultant social worker or hub coordinator, who can find out who holds it.");
            case 413 -> of("That is too large", "A file may have at most 20 MB, and all the files of a form together at most 50 MB. Nothing was sent.",
                "Go back: what you typed is still in the form. Choose a smaller file, or send several in turn.");
            case 400, 405, 415, 422 -> of("Kith did not understand that", "Nothing was saved. Go back: what you typed is still in the form.");
            case 503 -> of("Kith is busy or just starting", "Nothing was saved. Wait a moment, go back, and save again.");
            default -> of("Something went wrong", "What you sent may not be saved. Go back: what you typed is still in the form. Look at the record before you send it again.");
        };
    }

    Problem ringing(List<Ring> people) { return new Problem(title, words, incident, people); }

    Problem numbered(String incident) { return new Problem(title, words, incident, ring); }

    private static Problem of(String title, String... words) { return new Problem(title, List.of(words), null, List.of()); }
}
