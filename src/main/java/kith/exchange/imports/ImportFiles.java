package kith.exchange.imports;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.access.Workers;
import kith.app.database.OpenDatabase;
import kith.app.database.Role;
import kith.exchange.imports.PeopleReader.People;
import kith.ledger.Happened;
import kith.organisation.Allocator;
import kith.organisation.ModelOnADay;
import kith.organisation.OperatingModel;
import kith.organisation.OperatingModels;
import kith.organisation.Organisation;
import kith.organisation.Place;
import kith.pathway.Engine;
import kith.ui.Say;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.springframework.stereotype.Component;

/** The work behind both import commands: read, judge, load, place, report. */
@Component
public class ImportFiles {

    private static final String REFERENCE_MODEL = "slough-2016";

    private final OpenDatabase database;
    private final Engine engine;
    private final Organisation organisation;
    private final ModelOnADay models;
    private final Workers workers;
    private final Clock clock;

    ImportFiles(OpenDatabase database, Engine engine, Organisation organisation, ModelOnADay models, Workers workers, Clock clock) {
        this.database = database;
        this.engine = engine;
        this.organisation = organisation;
        this.models = models;
        this.workers = workers;
        this.clock = clock;
    }

    /** @param people null without a people file; {@code cutOver} null for today; {@code year} null to find it in the files */
    record Asked(Format format, Path path, Path people, boolean strict, LocalDate cutOver, Integer year) {}

    /** @return the exit status: 0 done, 1 done with things to mend, 2 not done */
    int load(Asked asked, PrintWriter screen) {
        var report = new ImportReport();
        int status = load(asked, report, screen);
        report.write(database.data().file("imports"), asked.format().code(), LocalDateTime.now(clock.withZone(Happened.LONDON)), screen);
        return status;
    }

    private int load(Asked asked, ImportReport report, PrintWriter screen) {
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        try (var db = database.database().connect(Role.OWNER)) {
            new Loads(db).oneAtATime();
            var model = model(asked, report, today, screen);
            var read = asked.format() == Format.CIN ? CinReader.read(asked.path(), today) : Ssda903Reader.read(asked.path(), asked.year(), today);
            ours(db, asked, read);
            var people = asked.people() == null ? null : people(asked, read, model, today, new DossierRows(db));
            report.say("%s %d-%02d: %,d children with %,d rows read from %s.".formatted(read.format().label(), read.year() - 1, read.year() % 100,
                read.children().size(), read.rows(), asked.path().getFileName()));
            report.tell(read.problems());
            if (people != null) report.tell(people.problems());
            if (asked.strict() && report.problems() > 0) {
                report.say("Nothing was loaded, because --strict asks for files without a fault.");
                return 2;
            }
            record(asked, read, people, model, new Loading(db, engine, clock, asked.cutOver() == null ? today : asked.cutOver()), report);
            return report.problems() > 0 ? 1 : 0;
        } catch (Refused refused) {
            report.tell(refused.problem());
            report.say("Nothing was loaded.");
            return 2;
        } catch (SQLException broken) {
            throw new IllegalStateException("The import stopped: " + broken.getMessage() + ". Run it again, and it goes on where it was.", broken);
        }
    }

    private void record(Asked asked, Return read, People people, OperatingModel model, Loading loading, ImportReport report) throws SQLException {
        var load = loading.begin(read, Fingerprint.of(asked.path(), read));
        if (otherCutOver(asked, load))
            throw new Refused(asked.path().getFileName().toString(), 0, "This file had been loaded before, as " + load.source() + ", with the cut-over date " + load.cutOver() + ", which a load keeps",
                "Leave out --cut-over; where the date was wrong, load the files again into another data folder (--data).");
        var peopleLoad = people == null ? null : loading.begin(people, Fingerprint.ofPeople(asked.people()));
        if (peopleLoad != null && otherCutOver(asked, peopleLoad)) report.say("Note: the people file had been loaded before, as " + peopleLoad.source() + ", and keeps the cut-over date " + peopleLoad.cutOver() + ".");
        long total = people == null ? read.children().size() : Stream.concat(read.children().keySet().stream().map(Dossier::child), people.rows().keySet().stream()).distinct().count();
        var allocator = model == null ? null : new Allocator(model);
        Loading.Loaded loaded;
        if (System.console() != null && System.console().isTerminal())
            try (var bar = new ProgressBarBuilder().setTaskName("Loading").setInitialMax(total).setUnit(" people", 1).build()) {
                loaded = loading.load(load, read, peopleLoad, people, database.database().connect(Role.OWNER), allocator, bar::stepBy);
            }
        else loaded = loading.load(load, read, peopleLoad, people, database.database().connect(Role.OWNER), allocator, steps -> { });
        if (loaded.known()) report.say("This file had been loaded before, as " + loaded.source() + ": it changed nothing.");
        loaded.back().forEach(each -> report.tell(each.in((each.format() == Format.PEOPLE ? asked.people() : asked.path()).getFileName().toString())));
        loaded.moved().forEach(each -> report.tell(each.in(asked.path().getFileName().toString())));
        report.say("%s recorded as %s%s; %s placed in a hub by the rules of the model.".formatted(Say.count(loaded.facts(), "fact"), loaded.source(),
            peopleLoad == null ? "" : " and " + peopleLoad.source(), Say.count(loaded.placed(), "child", "children")));
    }

    private static boolean otherCutOver(Asked asked, Load load) {
        return asked.cutOver() != null && !asked.cutOver().equals(load.cutOver());
    }

    /** There is one authority to a deployment. */
    private static void ours(java.sql.Connection db, Asked asked, Return read) throws SQLException {
        var before = new Loads(db).authority();
        if (before != null && read.authority() != null && !read.authority().isEmpty() && !before.equals(read.authority()))
            throw new Refused(asked.path().getFileName().toString(), 0, "This file is of authority " + Problems.shown(read.authority()) + ", those loaded before are of " + before,
                "One installation holds the children of one authority: use another data folder (--data).");
    }

    private People people(Asked asked, Return read, OperatingModel model, LocalDate today, DossierRows dossiers) {
        Set<String> hubs = model == null ? Set.of() : Stream.<Place>concat(model.hubs().stream(), model.teams().stream()).map(Place::code).collect(Collectors.toCollection(LinkedHashSet::new));
        return PeopleReader.read(asked.people(), today, new Service(id -> read.children().containsKey(id) || knows(dossiers, id), id -> born(dossiers, read, id), hubs,
            name -> workers.called(name).map(worker -> worker.id().toString())));
    }

    private static boolean knows(DossierRows dossiers, String child) {
        try {
            return !dossiers.known(List.of(child)).isEmpty();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The return counts before what was known. */
    private static Optional<LocalDate> born(DossierRows dossiers, Return read, String child) {
        var told = read.children().getOrDefault(child, List.of()).stream().filter(Row.Identity.class::isInstance).map(row -> ((Row.Identity) row).born()).filter(Objects::nonNull).findFirst();
        try {
            return told.isPresent() ? told : dossiers.born(child);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The model in force; on an installation that never had one, the reference model is put in force. */
    private OperatingModel model(Asked asked, ImportReport report, LocalDate today, PrintWriter screen) {
        if (!Files.exists(asked.path()) || asked.path().getFileName() == null) throw new Refused(asked.path().toString(), 0, "There is no such file or folder", "Check its name.");
        if (asked.people() != null && !Files.isRegularFile(asked.people())) throw new Refused(asked.people().toString(), 0, "There is no such people file", "Check its name.");
        var inForce = organisation.inForce(today);
        if (inForce.isEmpty()) {
            var reference = OperatingModels.shipped(REFERENCE_MODEL);
            organisation.install(reference, reference.validFrom());
            var said = "No operating model is in force here, so " + REFERENCE_MODEL + " is put in force. For another one stop here, and begin in another data folder with ./kith start --empty --model NAME.";
            report.say("Operating model: " + REFERENCE_MODEL + ", put in force by this load.");
            screen.println(said);
            screen.flush();
            return reference;
        }
        var model = models.on(today);
        if (model.isEmpty()) report.say("Note: of the operating model in force, " + inForce.get().title() + ", the rules are not known, so no child was placed by them.");
        return model.orElse(null);
    }
}
