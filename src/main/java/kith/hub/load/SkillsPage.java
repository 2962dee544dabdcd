package kith.hub.load;

import java.util.List;
import java.util.UUID;
import kith.ui.Field;

/**
 * Who of a hub speaks which language, or can do what else families ask for.
 *
 * @param asked skills by which Kith puts somebody forward
 */
public record SkillsPage(String hub, String title, List<String> asked, List<Line> members) {

    /** @param was as the form was opened */
    public record Line(UUID worker, String name, String title, String was, Field skills) {}

    public List<Field> problems() {
        return members.stream().map(Line::skills).filter(Field::wrong).toList();
    }
}
