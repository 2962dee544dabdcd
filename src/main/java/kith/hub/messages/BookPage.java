package kith.hub.messages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import kith.hub.cover.Away;
import kith.ui.Say;
import kith.ui.Screen;

/**
 * The message book of a worker's hubs: what waits, what is the worker's own first; and what was answered lately.
 *
 * @param narrowed of one hub of several
 */
public record BookPage(UUID me, String hubs, boolean narrowed, LocalDate today, Instant now, List<Message> mine, List<Message> others, List<Message> answered) {

    /** Taken at 16:42 by Ada Obi for Ben Cole, urgent */
    public String line(Message message) {
        var line = "Taken " + Say.lately(message.takenAt(), today) + " by " + message.takenBy() + ", for " + message.whom();
        if (message.open() && message.forWorker() != null && !message.workerReachable()) line += ", who is " + Away.until(message.workerBack(), message.workerBack() == null || message.workerBack().toLocalTime().equals(LocalTime.MIDNIGHT), today)
            + (message.standIns() == null ? "" : "; " + message.standIns() + " stands in");
        if (message.open() && message.goneHub() != null) line += ". Its " + Screen.term("hub") + " is no more" + (message.hubTitle() == null ? "" : ": with " + message.hubTitle());
        if (!message.open()) return line + ". Answered " + Say.lately(message.answeredAt(), today) + " by " + message.answeredBy();
        return line + switch (message.rising(now)) { case WORKER -> ""; case COORDINATOR -> ". With the coordinator too"; case BUDDY -> ". Not answered: with the buddy " + Screen.term("hub") + " too"; };
    }
}
