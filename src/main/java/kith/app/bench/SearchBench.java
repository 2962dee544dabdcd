package kith.app.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import kith.access.Asker;
import kith.access.Worker;
import kith.access.Workers;
import kith.people.search.Search;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Search by half-remembered name and age, eight at once, beside the plain trigram query; and how many are found in the first ten. */
final class SearchBench {

    private final Search search;
    private final TransactionTemplate transaction;
    private final List<Worker> workers;
    private final DataSource owner;
    private final List<Misspelt> cases;
    private final LocalDate today;

    SearchBench(ApplicationContext kith, DataSource owner, List<Misspelt> cases, LocalDate today) {
        this.search = kith.getBean(Search.class);
        this.transaction = kith.getBean(TransactionTemplate.class);
        this.workers = IntStream.range(0, Load.CLIENTS).mapToObj(number -> kith.getBean(Workers.class).called(Readers.username(number)).orElseThrow()).toList();
        this.owner = owner;
        this.cases = cases;
        this.today = today;
    }

    Measured measure(int names, int rounds) throws Exception {
        var kith = new ArrayList<Double>();
        var floor = new ArrayList<Double>();
        int times = cases.size() / Load.CLIENTS;
        Load.run(Load.CLIENTS, times * 3 * PageBench.WARM, this::kith);
        Load.run(Load.CLIENTS, times, this::plain);
        for (int round = 0; round < rounds; round++) {
            kith.add(Load.run(Load.CLIENTS, times * 3, this::kith).p95());
            floor.add(Load.run(Load.CLIENTS, times, this::plain).p95());
        }
        return new Measured(String.format(Locale.UK, "search by half-remembered name and age over %,d names, 8 at once, p95", names), "ms", kith, floor, 0.1);
    }

    /** The same through the whole page: session, look written down, what stands with each. */
    double page(Readers readers) throws Exception {
        int times = cases.size() / Load.CLIENTS;
        Load.Clients pages = number -> n -> readers.browser(number).find(of(number, n).typed());
        Load.run(Load.CLIENTS, times * 5, pages);
        return Load.run(Load.CLIENTS, times * 3, pages).p95();
    }

    /** Of each kind of case, how many stand in the first ten. */
    Map<String, Integer> found() {
        var found = new LinkedHashMap<String, Integer>();
        for (var each : cases) found.merge(each.kind(), find(0, each).contains(each.meant()) ? 1 : 0, Integer::sum);
        return found;
    }

    /** As somebody at their screen, with what row-level security keeps from them and in their turn. */
    private List<UUID> find(int reader, Misspelt each) {
        return Asker.as(workers.get(reader), () -> transaction.execute(status -> search.find(each.typed(), today).stream().map(Search.Found::person).toList()));
    }

    private Misspelt of(int number, int n) {
        return cases.get((n * Load.CLIENTS + number) % cases.size());
    }

    private Load.Client kith(int number) {
        return n -> find(number, of(number, n));
    }

    private Load.Client plain(int number) throws Exception {
        var db = owner.getConnection();
        var statement = db.prepareStatement(Floors.one("search"));
        return new Load.Client() {
            @Override public void once(int n) throws Exception {
                var each = of(number, n);
                statement.setString(1, each.name().toLowerCase());
                statement.setString(2, each.name().toLowerCase());
                statement.setObject(3, each.from());
                statement.setObject(4, each.to());
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) rows.getString(2);
                }
            }

            @Override public void close() throws Exception {
                db.close();
            }
        };
    }
}
