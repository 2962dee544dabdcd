package kith.exchange.demo.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kith.app.Tellings;
import kith.exchange.demo.DemoAuthority;
import kith.exchange.demo.DemoStaff;
import kith.exchange.demo.Density;
import kith.exchange.imports.CinReader;
import kith.exchange.imports.Ssda903Reader;
import kith.ledger.Fact;
import kith.ledger.PersonId;
import kith.organisation.OperatingModels;
import kith.pathway.Fold;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class WritingTheFilesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Fold FOLD = new Fold(Tellings.all());
    private static final List<ChildRecord> CHILDREN = children();

    @TempDir Path out;

    @Test void both_returns_are_read_without_a_fault() {
        write("--children", "500");
        var census = CinReader.read(out.resolve("cin-2026.xml"), TODAY);
        var care = Ssda903Reader.read(out.resolve("ssda903-2026"), null, TODAY);

        assertThat(census.problems().found()).isEmpty();
        assertThat(care.problems().found()).isEmpty();
        assertThat(census.children().size()).isGreaterThan(100);
        assertThat(care.children()).isNotEmpty();
        assertThat(census.children().keySet()).containsAll(care.children().keySet());
    }

    @Test void mistakes_are_put_in_and_listed() throws Exception {
        write("--children", "500", "--mistakes", "5");

        assertThat(Files.readAllLines(out.resolve("mistakes.txt"))).hasSize(5);
        assertThat(CinReader.read(out.resolve("cin-2026.xml"), TODAY).problems().found()).isNotEmpty();
    }

    @Test void episodes_of_need_follow_one_another_and_only_the_last_is_open() {
        for (var child : CHILDREN) {
            var episodes = CinEpisode.of(child).stream().filter(CinEpisode::furtherAction).toList();
            for (int at = 0; at + 1 < episodes.size(); at++) assertThat(episodes.get(at).closed).isNotNull().isBeforeOrEqualTo(episodes.get(at + 1).referred);
        }
    }

    @Test void a_closed_episode_leaves_nothing_open() {
        for (var child : CHILDREN)
            for (var episode : CinEpisode.of(child)) {
                if (episode.closed == null) continue;
                assertThat(episode.assessments).allMatch(each -> each.days.end != null && !each.days.end.isAfter(episode.closed));
                assertThat(episode.enquiries).allMatch(each -> each.end() != null && !each.end().isAfter(episode.closed));
                assertThat(episode.plans).allMatch(each -> each.days.end != null && !each.days.end.isAfter(episode.closed));
                assertThat(episode.needPlans).allMatch(each -> each.end != null && !each.end.isAfter(episode.closed));
            }
    }

    @Test void a_protection_plan_begins_at_its_conference_and_never_beside_a_need_plan() {
        for (var child : CHILDREN)
            for (var episode : CinEpisode.of(child))
                for (var plan : episode.plans) {
                    assertThat(episode.enquiries).anyMatch(each -> plan.days.start.equals(each.conference));
                    assertThat(plan.days.start.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
                    assertThat(episode.needPlans).noneMatch(each -> each.start.isBefore(plan.days.end == null ? TODAY : plan.days.end) && (each.end == null || each.end.isAfter(plan.days.start)));
                }
    }

    @Test void episodes_of_care_join_without_gap_and_none_ends_on_its_first_day() {
        Set<String> begins = new HashSet<>();
        for (var child : CHILDREN) {
            var episodes = CareEpisodes.of(child);
            for (int at = 0; at < episodes.size(); at++) {
                var each = episodes.get(at);
                begins.add(each.begins());
                assertThat(each.placed()).isNotNull();
                assertThat(each.open() || each.until().isAfter(each.from())).isTrue();
                boolean last = at + 1 == episodes.size();
                assertThat(each.open()).isEqualTo(each.ceased() == null);
                if ("X1".equals(each.ceased())) assertThat(episodes.get(at + 1).from()).isEqualTo(each.until());
                else if (!last) assertThat(episodes.get(at + 1).begins()).isEqualTo("S");
            }
        }
        assertThat(begins).contains("S", "L", "P");
    }

    private void write(String... more) {
        var arguments = new ArrayList<>(List.of("--out", out.toString(), "--today", TODAY.toString()));
        arguments.addAll(List.of(more));
        var command = new CommandLine(new WriteDemo(FOLD, Clock.systemUTC()));
        command.setOut(new PrintWriter(Writer.nullWriter()));
        assertThat(command.execute(arguments.toArray(String[]::new))).isZero();
    }

    private static List<ChildRecord> children() {
        var staff = DemoStaff.of(OperatingModels.shipped("slough-2016"), DemoAuthority.SEED);
        return DemoAuthority.of(DemoAuthority.SEED, TODAY, Density.FULL, staff).families(1200).flatMap(family -> {
            var facts = new HashMap<PersonId, List<Fact<?>>>();
            for (var fact : family.facts()) for (var person : fact.about()) facts.computeIfAbsent(person, any -> new ArrayList<>()).add(fact);
            return family.children().stream().filter(facts::containsKey).map(child -> ChildRecord.of(FOLD.of(child, facts.get(child))));
        }).toList();
    }
}
