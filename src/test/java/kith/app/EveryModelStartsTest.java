package kith.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kith.Visitor;
import kith.access.Asker;
import kith.app.database.Role;
import kith.ledger.Happened;
import kith.organisation.Allocator;
import kith.organisation.Hub;
import kith.organisation.OperatingModel;
import kith.organisation.OperatingModels;
import kith.organisation.Situation;
import kith.pathway.Engine;
import kith.pathway.replay.Replay;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Each model that ships begins with an authority of its own, in which there is work for everybody. Slough 2016 is the suite's; Monmouthshire is walked in the Welsh authority. */
@Tag("slow")
class EveryModelStartsTest {

    private static final int CHILDREN = 100;
    private static final String OPEN = """
        select array_agg(distinct s.code) as statuses, p.born, p.expected is not null and p.born is null as unborn,
               exists (select from unnest(p.disabilities) as code where code <> 'NONE') as disabled, a.hub,
               min(s.since) >= :today::date - 10 as this_morning
          from pathway.status s
          join people.person p on p.person = s.person
          left join hub.allocation a on a.person = s.person
         where s.code <> 'closed' and s.since <= :today and (s.until is null or s.until > :today)
         group by s.person, p.born, p.expected, p.disabilities, a.hub
        """;
    private static final String HOLDER = "select w.username from access.worker w join organisation.posting p on p.worker = w.id where p.post = :post";
    private static final String BUSIEST = "select w.username from hub.allocation a join access.worker w on w.id::text = a.key where a.hub = :hub group by w.username order by count(*) desc, w.username limit 1";

    @TempDir Path folder;

    private record Child(List<String> statuses, LocalDate born, boolean unborn, boolean disabled, String hub, boolean thisMorning) {
        Situation situation(LocalDate today) {
            return new Situation(Set.copyOf(statuses), Optional.ofNullable(born).map(day -> Period.between(day, today).getYears()), unborn, disabled, false, Optional.empty());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "slough-2021, protection-one, team-manager, My team",
        "cambridgeshire-2011, unit-5, consultant-social-worker, My unit",
        "families-first-2026, family-help-north, team-manager, My team"})
    void a_model_begins_with_work_for_everybody(String name, String hub, String leads, String place) throws Exception {
        var model = OperatingModels.shipped(name);
        try (var kith = KithOfAModel.start(folder, name, CHILDREN)) {
            everyOpenChildIsHeld(model, kith);
            assertThat(new Replay(kith.database().database().as(Role.OWNER), kith.context().getBean(Engine.class)).verify().differing()).as("rows that do not follow from the facts").isZero();
            var leader = ask(kith, db -> db.sql(HOLDER).param("post", hub + "." + leads + ".1").query(String.class).single());
            var worker = ask(kith, db -> db.sql(BUSIEST).param("hub", hub).query(String.class).single());
            for (var somebody : List.of(leader, worker)) {
                var visitor = new Visitor("http://localhost:" + kith.port()).signIn(somebody, kith.password());
                assertThat(visitor.get("/").body()).contains("My day", place, "children in the " + model.words().hub()).doesNotContain("Nothing is due");
                assertThat(visitor.get("/hub").body()).contains(model.hub(hub).orElseThrow().title(), "with something late").doesNotContain("No children are allocated");
                for (var page : List.of("/", "/hub", "/owed?hub=" + hub, "/messages", "/handovers"))
                    assertThat(visitor.get(page).body().replaceAll("(?s)<[^>]*>", " ")).as(page).doesNotContainPattern("(?<!family )\\b[Hh]ubs?\\b");
            }
        }
    }

    /** Whoever came this morning waits at the door or for a hub; all others are held, and held where the rules of the model send them, or stay there until somebody hands over. */
    private static void everyOpenChildIsHeld(OperatingModel model, KithOfAModel kith) {
        var today = kith.context().getBean(Clock.class).instant().atZone(Happened.LONDON).toLocalDate();
        var open = ask(kith, db -> db.sql(OPEN).param("today", today).query((row, n) -> new Child(List.of((String[]) row.getArray("statuses").getArray()), row.getObject("born", LocalDate.class),
            row.getBoolean("unborn"), row.getBoolean("disabled"), row.getString("hub"), row.getBoolean("this_morning"))).list());
        var allocator = new Allocator(model);
        var held = open.stream().filter(child -> child.hub != null).toList();

        assertThat(open).filteredOn(child -> child.hub == null).allMatch(Child::thisMorning);
        assertThat(held).hasSizeGreaterThan(25).allMatch(child -> model.hub(child.hub).isPresent());
        assertThat(held.stream().filter(child -> function(model, allocator.propose(child.situation(today), Map.of()).hub()).equals(function(model, child.hub))).count()).isGreaterThanOrEqualTo(held.size() * 9 / 10);
    }

    private static String function(OperatingModel model, String hub) {
        return model.hub(hub).map(Hub::function).orElseThrow();
    }

    private static <T> T ask(KithOfAModel kith, Function<JdbcClient, T> question) {
        return Asker.asSystem(() -> kith.context().getBean(TransactionTemplate.class).execute(begun -> question.apply(kith.context().getBean(JdbcClient.class))));
    }
}
