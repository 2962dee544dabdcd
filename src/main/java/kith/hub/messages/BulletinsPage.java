package kith.hub.messages;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.hub.messages.Bulletins.Bulletin;
import kith.ui.Choice;
import kith.ui.Field;

/** The notices of a worker's hubs, and a new one. */
public record BulletinsPage(LocalDate today, List<Bulletin> bulletins, UUID id, Field words, Field until, Field hub, List<Choice> hubs) {

    public List<Field> problems() {
        return Field.wrongOnes(words, until, hub);
    }

    BulletinsPage checked() {
        var day = until.orElse("Enter the last day on which it matters").aDate(today, "Enter the day such as 30/11/2026")
            .must(until.date(today).map(it -> !it.isBefore(today)).orElse(true), "The last day must be today or later")
            .must(until.date(today).map(it -> it.isBefore(today.plusYears(1))).orElse(true), "A notice lasts a year at most");
        return new BulletinsPage(today, bulletins, id, words.orElse("Write the notice").atMost(280, "Keep a notice to 280 characters"), day,
            hub.must(hubs.stream().anyMatch(each -> each.value().equals(hub.value())), "Choose for whom it is"), hubs);
    }
}
