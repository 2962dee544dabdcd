package kith.workforce.wish;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.ui.Choice;
import kith.ui.Field;

/**
 * What I asked, what is asked of me, and asking.
 * @param from    the hub I work in; null where I am in none
 * @param windows in which months staff may ask, or that the service names none
 * @param open    whether this is such a month
 */
public record WishesPage(UUID id, LocalDate today, String from, List<Choice> hubs, String windows, boolean open, List<Wish> mine, List<Wish> others, Field to, Field why) {

    static final String ANY = "any";

    WishesPage checked() {
        return new WishesPage(id, today, from, hubs, windows, open, mine, others, to.oneOf(hubs.stream().map(Choice::value).toList(), "Choose where you would like to work"),
            why.orElse("Say why, for whoever answers").atMost(2000, "Say it in fewer words"));
    }

    boolean any() { return to.chosen(ANY); }

    public boolean asks() { return from != null && mine.stream().noneMatch(Wish::waits); }

    public List<Field> problems() { return Field.wrongOnes(to, why); }
}
