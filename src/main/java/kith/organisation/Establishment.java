package kith.organisation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Posts by grade and number, and how that differs from before. */
public record Establishment(Lines newPosts, Lines deletedPosts, Lines keptPosts, List<Band> bands) {

    public Establishment {
        newPosts = orNone(newPosts);
        deletedPosts = orNone(deletedPosts);
        keptPosts = orNone(keptPosts);
        bands = Place.orNone(bands);
    }

    private static Lines orNone(Lines lines) { return lines == null ? new Lines(Optional.empty(), List.of()) : lines; }

    public record Lines(Optional<Integer> statedTotal, List<Line> posts) {
        public int change() { return posts.stream().mapToInt(Line::change).sum(); }

        public int number() { return posts.stream().mapToInt(Line::number).sum(); }
    }

    /** A group of posts in full-time equivalents, where the plan gives no more. */
    public record Band(String title, double before, double after, Optional<Double> statedChange, List<String> roles) {
        public Band { roles = Place.orNone(roles); }
    }

    /** A deleted line has a title instead of a role: the model knows no such role any more. */
    public record Line(Optional<String> role, Optional<String> title, String grade, int number, int change, Optional<String> includes) { }

    public Stream<Line> standing() { return Stream.concat(newPosts.posts().stream(), keptPosts.posts().stream()); }

    /** How many posts the role has, where the establishment counts it at all. */
    public OptionalInt postsOf(String role) {
        return standing().filter(line -> line.role().filter(role::equals).isPresent()).mapToInt(Line::number).reduce(Integer::sum);
    }

    /** The grade of the role's posts, where all its lines have the same. */
    public Optional<String> gradeOf(String role) {
        var grades = standing().filter(line -> line.role().filter(role::equals).isPresent()).map(Line::grade).distinct().toList();
        return grades.size() == 1 ? Optional.of(grades.getFirst()) : Optional.empty();
    }
}
