package kith.hub.meeting.preread;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import kith.hub.meeting.preread.Genogram.Child;
import kith.hub.meeting.preread.Genogram.Person;
import kith.hub.meeting.preread.Genogram.Shape;
import org.junit.jupiter.api.Test;

class GenogramTest {

    @Test void a_mother_stands_between_the_fathers_of_her_children() {
        var drawn = Genogram.of(List.of(new Child(id("amara"), id("ruth"), id("sam")), new Child(id("ben"), id("ruth"), id("tom")), new Child(id("cleo"), id("ruth"), null)),
            List.of(person("ruth", "F"), person("sam", "M"), person("tom", "M"), person("amara", "F"), person("ben", "M"), person("cleo", null)));

        assertThat(drawn.nodes().stream().map(Genogram.Node::name)).containsExactly("sam", "ruth", "tom", "amara", "ben", "cleo");
        assertThat(drawn.nodes().stream().map(Genogram.Node::shape)).containsExactly(Shape.SQUARE, Shape.CIRCLE, Shape.SQUARE, Shape.CIRCLE, Shape.SQUARE, Shape.DIAMOND);
        assertThat(drawn.nodes().subList(0, 3).stream().map(Genogram.Node::x)).isSorted();
        assertThat(drawn.width()).isEqualTo(3 * Genogram.STEP);
        assertThat(drawn.lines()).isNotEmpty().allMatch(line -> line.fromX() == line.toX() || line.fromY() == line.toY());
    }

    @Test void children_whose_parents_nobody_told_stand_alone() {
        var drawn = Genogram.of(List.of(new Child(id("amara"), null, id("unseen"))), List.of(person("amara", "F")));

        assertThat(drawn.nodes()).hasSize(1);
        assertThat(drawn.lines()).isEmpty();
    }

    private static Person person(String name, String sex) {
        return new Person(id(name), name, "", sex, "", false);
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
