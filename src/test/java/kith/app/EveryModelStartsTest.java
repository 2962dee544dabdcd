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
import java.util.UUID;
import java.util.function.Function;
import kith.Visitor;
import kith.access.Asker;
import kith.ledger.Happened;
import kith.organisation.Allocator;
import kith.organisation.OperatingModel;
import kith.organisation.OperatingModels;
import kith.organisation.Situation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Each model that ships begins with an authority of its own, in which there is work for everybody. Slough 2016 is the suite's; Monmouthshire is walked in the Welsh authority. */
@Tag("slow")
class EveryModelStartsTest {

    private static final int CHILDREN = 150;
    private static final String OPEN = """
        select s.person, array_agg(distinct s.code) as statuses, p.born, p.expected is not null and p.born is null as unborn,
               exists (select from unnest(p.disabilities) as code where code <> 'NONE') as disabled, a.hub
          from pathway.status s
          join people.person p on p.person = s.person
          left join hub.allocation a on a.person = s.person
         where s.code <> 'closed' and s.since <= :today and (s.until is null or s.until > :today)
         group by s.person, p.born, p.expected, p.disabilities, a.hub
        """;
    private static final String USERNAME = "select w.username from access.worker w join organisation.posting p on p.worker = w.id where p.post = :post";

    @TempDir Path folder;

    private record Child(UUID person, String[] statuses, LocalDate born, boolean unborn, boolean disabled, String hub) {
        Situation situation(LocalDate today) {
            return new Situation(Set.of(statuses), Optional.ofNullable(born).map(day -> Period.between(day, today).getYears()), unborn, disabled, false, Optional.empty());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "slough-2021, protection-one.team-manager.1, protection-one.social-worker.1, My team",
        "cambridgeshire-2011, unit-5.consultant-social-worker.1, unit-5.social-worker.1, My unit",
        "families-first-2026, family-help-north.team-manager.1, family-help-north.family-help-practitioner.1, My team"})
    void a_model_begins_with_work_for_everybody(String name, String leader, String worker, String place) throws Exception {
        var model = OperatingModels.shipped(name);
        try (var kith = KithOfAModel.start(folder, name, CHILDREN)) {
            held(model, kith);
            for (var post : List.of(leader, worker)) {
                var visitor = new Visitor("http://localhost:" + kith.port()).signIn(ask(kith, db -> db.sql(USERNAME).param("post", post).query(String.class).single()), kith.password());
                assertThat(visitor.get("/").body()).contains("My day", place, "children in the " + model.words().hub()).doesNotContain("Nothing is due");
                assertThat(visitor.get("/hub").body()).contains("The children you work with".substring(0, 12), model.hub(post.substring(0, post.indexOf('.'))).orElseThrow().title()).doesNotContain("No children are allocated");
            }
        }
    }

    /** A child who stays until a handover may still be where another rule would no longer send it; most are where the rules say. */
    private static void held(OperatingModel model, KithOfAModel kith) {
        var today = kith.context().getBean(Clock.class).instant().atZone(Happened.LONDON).toLocalDate();
        var open = ask(kith, db -> db.sql(OPEN).param("today", today).query((row, n) -> new Child(row.getObject("person", UUID.class), (String[]) row.getArray("statuses").getArray(),
            row.getObject("born", LocalDate.class), row.getBoolean("unborn"), row.getBoolean("disabled"), row.getString("hub"))).list());
        var allocator = new Allocator(model);
        var waiting = open.stream().filter(child -> child.hub == null).toList();
        var inHubs = open.stream().filter(child -> child.hub != null).toList();
        long byRule = inHubs.stream().filter(child -> function(model, allocator.propose(child.situation(today), Map.of()).hub()).equals(function(model, child.hub))).count();
        System.out.printf("%s: open %d, without %d, in hubs %d, by rule %d%n", model.code(), open.size(), waiting.size(), inHubs.size(), byRule);
        inHubs.stream().filter(child -> !function(model, allocator.propose(child.situation(today), Map.of()).hub()).equals(function(model, child.hub))).forEach(c -> System.out.println("   " + List.of(c.statuses) + c.born + " " + c.unborn + c.disabled + " " + c.hub));
        waiting.forEach(c -> System.out.println("   WAIT " + List.of(c.statuses)));
    }

    private static String function(OperatingModel model, String hub) {
        return model.hub(hub).map(each -> each.function()).or(() -> model.teams().stream().filter(team -> team.code().equals(hub)).map(team -> team.function()).findFirst()).orElseThrow();
    }

    private static <T> T ask(KithOfAModel kith, Function<JdbcClient, T> question) {
        return Asker.asSystem(() -> kith.context().getBean(TransactionTemplate.class).execute(begun -> question.apply(kith.context().getBean(JdbcClient.class))));
    }
}
