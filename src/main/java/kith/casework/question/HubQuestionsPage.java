package kith.casework.question;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The data questions of the children of a hub that wait for an answer. */
public record HubQuestionsPage(String hub, String title, LocalDate today, List<Line> lines) {

    public record Line(UUID person, String name, String words, LocalDate day) {}
}
