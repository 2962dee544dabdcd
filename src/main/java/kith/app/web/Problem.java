package kith.app.web;

/** What a page says when there is no page: what it means for the work, and what to do. */
public record Problem(String title, String words) {

    static Problem of(int status) {
        return switch (status) {
            case 403 -> new Problem("You may not do this", "Your posts do not allow it, or the page was open so long that you were signed out. Go back, copy what you typed, and open the page again.");
            case 404 -> new Problem("Not found", "There is nothing at this address, or it is not open to you.");
            case 400, 405, 413, 415, 422 -> new Problem("Kith did not understand that", "Nothing was saved. Go back: what you typed is still in the form.");
            case 503 -> new Problem("Kith is busy or just starting", "Nothing was saved. Wait a moment, go back, and save again.");
            default -> new Problem("Something went wrong", "Nothing was saved. Go back: what you typed is still in the form. If it happens again, tell whoever runs Kith the time.");
        };
    }
}
