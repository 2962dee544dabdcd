package kith.budget.hub;

import java.util.List;
import java.util.UUID;
import kith.budget.Money;
import kith.ui.Tag;

/** What hubs have to spend in a year, have agreed to, and are asked for; of one hub with the children behind each sum. @param asked the year as it was asked for, empty for this year */
public record BudgetsPage(String title, String year, String asked, String before, String after, List<Hub> hubs, Hub one, List<Line> lines, int hidden, List<Mine> mine) {

    /** @param spent and {@code waiting} of a thousand, for the picture */
    public record Hub(String code, String title, long yearly, long agreed, long asked, int spent, int waiting) {

        static Hub of(Sums.OfHub sums) {
            return new Hub(sums.hub(), sums.title(), sums.yearly(), sums.agreed(), sums.asked(), share(sums.agreed(), sums.yearly(), 1_000), share(sums.asked(), sums.yearly(), 1_000 - share(sums.agreed(), sums.yearly(), 1_000)));
        }

        private static int share(long part, long all, int most) {
            return all == 0 ? 0 : (int) Math.min(part * 1_000 / all, most);
        }

        public String left() {
            return agreed <= yearly ? Money.of(yearly - agreed) + " left" : Money.of(agreed - yearly) + " more than there is";
        }

        public String says() { return title + ": " + Money.of(agreed) + " agreed of " + Money.of(yearly) + ", " + Money.of(asked) + " asked for and not decided"; }
    }

    public record Line(UUID person, String who, String sum, String purpose, Tag state, String note, String decide) {}

    /** The same year, where a sum is opened. */
    public String with(String state) { return "?state=" + state + (asked.isEmpty() ? "" : "&year=" + asked); }

    public String again() { return asked.isEmpty() ? "" : "?year=" + asked; }

    /** What waits for whoever looks. @param address null where the request is kept to fewer people, and the reader is none of them */
    public record Mine(String words, String address) {}
}
