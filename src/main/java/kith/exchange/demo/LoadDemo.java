package kith.exchange.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import kith.ledger.Happened;
import kith.organisation.OperatingModels;
import kith.organisation.Organisation;
import kith.pathway.BulkRecording;
import kith.pathway.Engine;
import org.springframework.stereotype.Component;

/** Fills a new installation with the demonstration authority. Stopped at any moment, it goes on when it is run again. */
@Component
public class LoadDemo {

    /** The model whose stories are told; others have somebody who stands for its hubs. */
    public static final String MODEL = Region.REFERENCE;
    private static final int TELL_EVERY = 500;

    private final Organisation organisation;
    private final DemoAccounts accounts;
    private final DemoMorning morning;
    private final Engine engine;
    private final Clock clock;

    LoadDemo(Organisation organisation, DemoAccounts accounts, DemoMorning morning, Engine engine, Clock clock) {
        this.organisation = organisation;
        this.accounts = accounts;
        this.morning = morning;
        this.engine = engine;
        this.clock = clock;
    }

    public static boolean knows(String model) {
        return Region.knows(model);
    }

    public void run(DemoMark mark, int children, Connection owner, Consumer<String> say) throws SQLException {
        run(mark, MODEL, children, owner, say);
    }

    /** As many children as such an authority has. */
    public void run(DemoMark mark, String model, Connection owner, Consumer<String> say) throws SQLException {
        run(mark, model, Region.named(model).children(), owner, say);
    }

    /** @param owner a connection as the owner of the database; closed when all is loaded */
    public void run(DemoMark mark, String code, int children, Connection owner, Consumer<String> say) throws SQLException {
        if (!mark.begun()) mark.begin(DemoAuthority.SEED, today());
        var model = OperatingModels.shipped(code);
        var staff = DemoStaff.of(model, mark.seed());
        organisation.install(model, model.validFrom());
        families(mark, children, staff, code, owner, say);
        accounts.make(mark.folder(), model, staff);
        morning.lay(staff, Region.of(model), mark.today());
        mark.done();
    }

    /** What is told of this morning must lie behind us. */
    private LocalDate today() {
        var now = LocalDateTime.ofInstant(clock.instant(), Happened.LONDON);
        return now.toLocalTime().isBefore(Pen.MORNING) ? now.toLocalDate().minusDays(1) : now.toLocalDate();
    }

    private void families(DemoMark mark, int children, List<DemoWorker> staff, String model, Connection owner, Consumer<String> say) throws SQLException {
        say.accept("Making up the demonstration authority: about %,d children, none of them real".formatted(children));
        int made = 0;
        int told = 0;
        var authority = DemoAuthority.of(mark.seed(), mark.today(), Density.FULL, staff, model);
        try (var recording = new BulkRecording(owner, engine); var families = authority.families(children); var last = authority.morning()) {
            for (var each = families.iterator(); each.hasNext(); ) {
                var family = each.next();
                recording.record(family.facts());
                made += family.children().size();
                if (made / TELL_EVERY > told) {
                    told = made / TELL_EVERY;
                    say.accept(String.format(Locale.UK, "%,7d children", told * TELL_EVERY));
                }
            }
            for (var each = last.iterator(); each.hasNext(); ) recording.record(each.next().facts());
        }
    }
}
