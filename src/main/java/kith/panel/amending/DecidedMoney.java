package kith.panel.amending;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kith.ledger.Fact;
import kith.ledger.FactJson;
import kith.ledger.Happened;
import kith.ledger.Recorded;
import kith.panel.PanelFacts;
import kith.pathway.Histories;
import kith.pathway.PutRight;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** What was decided about a question is not put right by whoever asked it, and no more money is agreed with a correction than whoever corrects decides alone. */
@Component
class DecidedMoney implements PutRight {

    private static final String PANEL = PanelFacts.DECIDED.name();
    private static final String MONEY = "budget.decided";

    static final String ALONE = "select budget.alone(:request, :who, :sum, :day)";

    private final Histories histories;
    private final PanelsMoney money;
    private final JdbcClient db;
    private final Clock clock;

    DecidedMoney(Histories histories, PanelsMoney money, JdbcClient db, Clock clock) {
        this.histories = histories;
        this.money = money;
        this.db = db;
        this.clock = clock;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(PANEL, MONEY);
    }

    /** Nor by whoever is to decide where it cannot be read who asked. */
    @Override
    public boolean favours(UUID person, UUID worker, ObjectNode body) {
        return body.hasNonNull("of") && histories.of(person).recorded(asked(body)).map(each -> worker.equals(each.recorded().by())).orElse(true);
    }

    /** More money than before, and more than whoever puts it right decides alone: the limit holds here too. What a panel decided is put right up to what it was asked for: a panel has no limit. */
    @Override
    public Optional<Refusal> refuses(Entry entry, UUID worker, ObjectNode body) {
        if (!body.hasNonNull("of")) return Optional.empty();
        var story = histories.of(entry.person());
        var request = entry.recorded().kind().name().equals(MONEY) ? Optional.of(asked(body)) : story.recorded(asked(body)).map(each -> FactJson.tree(each.body()).path("money").asString("")).filter(each -> !each.isEmpty()).map(UUID::fromString);
        var requested = request.flatMap(story::standing);
        if (requested.isEmpty()) return Optional.empty();
        long asked = FactJson.tree(requested.get().body()).path("pence").asLong(0);
        var was = FactJson.tree(entry.standing().body());
        boolean same = asked(was).equals(asked(body));
        boolean panels = Stream.of(FactJson.tree(entry.recorded().body()), body).allMatch(each -> each.path("authority").asString("").equals(PanelFacts.PANEL));
        long sum = sum(body, asked);
        if (sum <= Math.max(same ? sum(was, asked) : 0, panels ? asked : 0) || alone(request.get(), worker, sum)) return Optional.empty();
        return Optional.of(new Refusal("That is more money than you decide alone for a family in a year: somebody with a higher limit puts it right, or the panel decides", List.of("pence", "outcome")));
    }

    @Override
    public List<Fact<?>> corrected(Entry entry, UUID correction, ObjectNode body, Happened happened, Recorded recorded) {
        return entry.recorded().is(PanelFacts.DECIDED) ? money.corrected(entry, correction, body, happened, recorded) : List.of();
    }

    /** The money that a panel agreed goes with what it decided. */
    @Override
    public List<Fact<?>> withdrawn(Entry entry) {
        return money.standing(entry).<List<Fact<?>>>map(List::of).orElse(List.of());
    }

    private boolean alone(UUID request, UUID worker, long sum) {
        return db.sql(ALONE).param("request", request).param("who", worker).param("sum", sum).param("day", LocalDate.now(clock.withZone(Happened.LONDON))).query(Boolean.class).single();
    }

    private static UUID asked(ObjectNode body) {
        return UUID.fromString(body.path("of").asString());
    }

    /** As much as was asked for, where no less is said. */
    private static long sum(ObjectNode body, long asked) {
        return body.path("outcome").asString("").equals("agreed") ? body.path("pence").asLong(asked) : 0;
    }
}
