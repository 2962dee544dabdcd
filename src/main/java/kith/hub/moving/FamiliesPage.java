package kith.hub.moving;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.hub.MoveFacts;
import kith.hub.moving.Moves.Phase;
import kith.ui.Choice;
import kith.ui.Field;

/** The families of a hub that moves: who tells them, in which language, and whether it was done. */
public record FamiliesPage(UUID move, Phase phase, LocalDate today, List<Family> families, int untold) {

    /** @param needs another language or an interpreter; {@code told} how and when, null where it was not yet; {@code letter} null where post is not safe */
    public record Family(UUID person, String who, List<UUID> children, String tells, String needs, String told, UUID fact, Field how, Field happened, Letter letter) {}

    /** What a letter says, a paragraph each; in Wales in both languages where the family speaks Welsh. */
    public record Letter(List<String> paragraphs, String language) {}

    public List<Choice> ways() {
        return MoveFacts.TOLD.field("how").codes().labels().entrySet().stream().map(each -> Choice.of(each.getKey(), each.getValue())).toList();
    }

    public String at() {
        return "/moves/" + move + "/phases/" + phase.id() + "/families";
    }
}
