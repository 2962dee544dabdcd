package kith.organisation.check;

import static kith.organisation.check.Words.count;
import static kith.organisation.check.Words.signed;

import java.util.ArrayList;
import java.util.List;
import kith.organisation.Assimilation;
import kith.organisation.Establishment;
import kith.organisation.Establishment.Line;
import kith.organisation.OperatingModel;
import kith.organisation.StaffInScope;

/** Adds up what the plan adds up. */
final class SumsCheck {

    private SumsCheck() { }

    static List<Finding> of(OperatingModel model) {
        var found = new ArrayList<Finding>();
        var posts = model.establishment();
        total("new", posts.newPosts(), found);
        total("deleted", posts.deletedPosts(), found);
        total("kept", posts.keptPosts(), found);
        posts.newPosts().posts().stream().filter(line -> line.change() != line.number()).forEach(line -> found.add(Finding.differs(
            "The new post %s has %s posts and a change of %s; a new post adds as many as it has.".formatted(name(model, line), count(line.number()), signed(line.change())))));
        posts.deletedPosts().posts().stream().filter(line -> line.change() != -line.number()).forEach(line -> found.add(Finding.differs(
            "The deleted post %s had %s posts and a change of %s; a deleted post takes away as many as it had.".formatted(name(model, line), count(line.number()), signed(line.change())))));
        posts.keptPosts().posts().stream().filter(line -> line.number() < line.change()).forEach(line -> found.add(Finding.differs(
            "The kept post %s has %s posts after a change of %s, so there were fewer than none before.".formatted(name(model, line), count(line.number()), signed(line.change())))));
        posts.bands().forEach(band -> band(model, band, found));
        if (posts.bands().size() > 1) bands(posts.bands(), found);
        model.staffInScope().ifPresent(staff -> staff(staff, found));
        model.staffInScope().ifPresent(staff -> before(posts, staff, found));
        model.assimilated().forEach(move -> vacancies(model, move, found));
        return found;
    }

    private static void band(OperatingModel model, Establishment.Band band, List<Finding> found) {
        double change = hundredth(band.after() - band.before());
        var says = "%s: %s before and %s after are %s".formatted(band.title(), Words.part(band.before()), Words.part(band.after()), Words.signed(change));
        band.statedChange().ifPresentOrElse(stated -> found.add(hundredth(stated) == change
            ? Finding.agrees(says + ", as the plan says.") : Finding.differs("%s, and the plan says %s.".formatted(says, Words.signed(stated)))), () -> found.add(Finding.agrees(says + ".")));
        if (band.roles().isEmpty()) return;
        double needed = hundredth(model.places().flatMap(place -> place.makeUp().stream()).filter(line -> band.roles().contains(line.role())).mapToDouble(line -> line.wholeTime()).sum());
        var who = Words.and(band.roles().stream().map(role -> Words.many(model.role(role))));
        found.add(needed == hundredth(band.after()) ? Finding.agrees("%s: the places of the model have %s (%s).".formatted(band.title(), Words.part(needed), who))
            : Finding.differs("%s: the places of the model have %s (%s), and the plan has %s: %s too %s.".formatted(band.title(), Words.part(needed), who, Words.part(band.after()),
                Words.part(Math.abs(needed - band.after())), needed > band.after() ? "many" : "few")));
    }

    private static void bands(List<Establishment.Band> bands, List<Finding> found) {
        double before = hundredth(bands.stream().mapToDouble(Establishment.Band::before).sum());
        double after = hundredth(bands.stream().mapToDouble(Establishment.Band::after).sum());
        found.add(Finding.agrees("All together: %s full-time equivalents before and %s after are %s (%.1f%%).".formatted(Words.part(before), Words.part(after), Words.signed(hundredth(after - before)), 100 * (after - before) / before)));
    }

    private static double hundredth(double number) { return Math.round(number * 100) / 100.0; }

    private static void total(String kind, Establishment.Lines lines, List<Finding> found) {
        lines.statedTotal().ifPresent(stated -> found.add(stated == lines.change()
            ? Finding.agrees("The %s posts come to %s, as the plan says.".formatted(kind, signed(stated)))
            : Finding.differs("The %s posts come to %s, and the plan says %s.".formatted(kind, signed(lines.change()), signed(stated)))));
    }

    private static void staff(StaffInScope staff, List<Finding> found) {
        int sum = staff.outcomes().stream().mapToInt(StaffInScope.Outcome::people).sum();
        var parts = String.join(" and ", staff.outcomes().stream().map(o -> count(o.people()) + " " + o.outcome()).toList());
        found.add(sum == staff.people()
            ? Finding.agrees("Of %s people in scope, %s: that is all of them.".formatted(count(staff.people()), parts))
            : Finding.differs("Of %s people in scope, %s: that is %s.".formatted(count(staff.people()), parts, count(sum))));
        for (var outcome : staff.outcomes()) outcome.percent().ifPresent(stated -> {
            double share = Math.round(outcome.people() * 1000.0 / staff.people()) / 10.0;
            found.add(share == stated
                ? Finding.agrees("%s of %s people are %.1f%%, as the plan says.".formatted(count(outcome.people()), count(staff.people()), share))
                : Finding.differs("%s of %s people are %.1f%%, and the plan says %.1f%%.".formatted(count(outcome.people()), count(staff.people()), share, stated)));
        });
    }

    private static void before(Establishment posts, StaffInScope staff, List<Finding> found) {
        int after = posts.newPosts().number() + posts.keptPosts().number();
        int before = posts.deletedPosts().number() + posts.keptPosts().number() - posts.keptPosts().change();
        var sum = "%s new, %s deleted and %s in kept posts turn %s posts into %s".formatted(
            signed(posts.newPosts().change()), signed(posts.deletedPosts().change()), signed(posts.keptPosts().change()), count(before), count(after));
        found.add(before == staff.people()
            ? Finding.agrees(sum + ", and as many people were in scope as there were posts.")
            : Finding.differs("%s. But %s people were in scope: the plan does not say how the difference of %s came about (vacant, agency, not touched).".formatted(sum, count(staff.people()), count(Math.abs(before - staff.people())))));
    }

    private static void vacancies(OperatingModel model, Assimilation move, List<Finding> found) {
        int left = model.establishment().postsOf(move.to()).orElse(0) - move.people();
        var says = "%s people move from %s to %s, which leaves %s empty".formatted(count(move.people()), Words.lower(move.from()), Words.one(model.role(move.to())), Words.number(left, "post"));
        move.statedVacancies().ifPresent(stated -> found.add(stated == left
            ? Finding.agrees(says + ", as the plan says.") : Finding.differs(says + "; the plan says " + count(stated) + ".")));
    }

    private static String name(OperatingModel model, Line line) {
        return "“" + line.title().orElseGet(() -> line.role().map(role -> model.role(role).title()).orElse("without a name")) + "”";
    }
}
