package kith.exchange.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import kith.exchange.imports.PeopleReader.People;
import kith.exchange.imports.Placing.Child;
import kith.ledger.Fact;
import kith.ledger.Merges;
import kith.ledger.Origin;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.organisation.Allocator;
import kith.pathway.BulkRecording;
import kith.pathway.Engine;

/**
 * Brings what files told into the ledger: the facts of a chunk of families in one transaction with what was told of them, so that
 * a load stopped anywhere goes on when it is run again; the facts that are there already have the same names.
 */
final class Loading {

    private static final int CHUNK = 1_500;
    private static final String CHILD = Dossier.child("");
    private static final String RELATED = "select person, relative, kind from people.relationship where until is null";

    private final Connection db;
    private final Engine engine;
    private final Clock clock;
    private final LocalDate cutOver;
    private final DossierRows dossiers;
    private final Loads loads;
    /** Children whom Kith knew by their id before any file told of them: they are told of on that record from then on. */
    private final Map<String, PersonId> adopted = new HashMap<>();
    /** Those whose record is read together with another, which is then the one with the hub. */
    private final Map<String, PersonId> merged = new HashMap<>();
    private final List<Moved> moved = new ArrayList<>();
    private final List<Erased.Back> back = new ArrayList<>();

    /** @param owner a connection as kith_owner, which this uses beside that of the bulk recording */
    Loading(Connection owner, Engine engine, Clock clock, LocalDate cutOver) {
        this.db = owner;
        this.engine = engine;
        this.clock = clock;
        this.cutOver = cutOver;
        this.dossiers = new DossierRows(owner);
        this.loads = new Loads(owner);
    }

    /** @param facts how many were new; {@code known}: the same file had been loaded before */
    record Loaded(String source, long facts, long placed, boolean known, List<Moved> moved, List<Erased.Back> back) {}

    /** One load: what it tells, by dossier. */
    private record Told(Load load, Map<String, List<Row>> rows, Changes changes) {}

    Load begin(Return read, String fingerprint) throws SQLException {
        return loads.of(read.format(), read.year(), read.authority(), fingerprint, read.date(), cutOver, now());
    }

    Load begin(People people, String fingerprint) throws SQLException {
        return loads.of(Format.PEOPLE, 0, null, fingerprint, cutOver, cutOver, now());
    }

    /** @param people null where there is no people file */
    Loaded load(Load load, Return read, Load peopleLoad, People people, Connection bulkOwner, Allocator allocator, LongConsumer progress) throws SQLException {
        adopt(read, people);
        var told = new ArrayList<Told>();
        if (!load.finished()) told.add(told(load, children(read)));
        if (people != null) told.add(told(peopleLoad, people.rows()));
        long facts = 0;
        long placed = 0;
        if (!told.isEmpty()) {
            var placing = new Placing(db, allocator, engine, cutOver);
            try (var bulk = new BulkRecording(bulkOwner, engine)) {
                for (var chunk : chunks(told)) {
                    placed += chunk(chunk, told, placing, bulk);
                    facts = bulk.record(List.of());
                    progress.accept(chunk.stream().mapToLong(List::size).sum());
                }
            }
        } else {
            bulkOwner.close();
        }
        loads.finish(load, now());
        if (people != null) loads.finish(peopleLoad, now());
        return new Loaded(load.source(), facts, placed, load.finished(), List.copyOf(moved), List.copyOf(back));
    }

    private void adopt(Return read, People people) throws SQLException {
        var ids = new LinkedHashSet<>(read.children().keySet());
        if (people != null) people.rows().keySet().stream().filter(who -> who.startsWith(CHILD)).forEach(who -> ids.add(who.substring(CHILD.length())));
        var told = dossiers.told(ids.stream().map(Dossier::child).toList());
        dossiers.known(ids).forEach((id, person) -> {
            var who = Dossier.child(id);
            var own = told.getOrDefault(who, person);
            if (!own.equals(Dossier.person(who))) adopted.put(who, own);
            if (!own.equals(person)) merged.put(who, person);
        });
    }

    private PersonId person(String who) {
        var person = adopted.get(who);
        return person == null ? Dossier.person(who) : person;
    }

    /** Who it is today: of two records that are one, the one that stays. */
    private PersonId today(String who) {
        var person = merged.get(who);
        return person == null ? person(who) : person;
    }

    /** A relative whom Kith knew before is meant by that id. */
    private Row named(Row row) {
        return row instanceof Row.Related r && adopted.containsKey(r.to()) ? new Row.Related(adopted.get(r.to()).toString(), r.kind(), r.parentalResponsibility()) : row;
    }

    private static Map<String, List<Row>> children(Return read) {
        var rows = new LinkedHashMap<String, List<Row>>();
        read.children().forEach((id, told) -> rows.put(Dossier.child(id), told));
        return rows;
    }

    private Told told(Load load, Map<String, List<Row>> rows) {
        var recorded = new Recorded(now().toInstant(), null, null, null, "import");
        var meant = new LinkedHashMap<String, List<Row>>();
        rows.forEach((who, each) -> meant.put(who, adopted.isEmpty() ? each : each.stream().map(this::named).toList()));
        return new Told(load, meant, new Changes(engine.kinds(), recorded, new Origin(load.source(), load.date())));
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    /** Families are never torn apart. */
    private List<List<List<String>>> chunks(List<Told> told) throws SQLException {
        var families = new Families();
        for (var each : told)
            each.rows().forEach((who, rows) -> rows.forEach(row -> {
                if (row instanceof Row.Related r) families.relate(today(who), today(r.to()), r.kind());
            }));
        try (var statement = db.createStatement(); var rows = statement.executeQuery(RELATED)) {
            while (rows.next()) families.relate(PersonId.valueOf(rows.getString(1)), PersonId.valueOf(rows.getString(2)), rows.getString(3));
        }
        var people = new LinkedHashSet<String>();
        told.forEach(each -> people.addAll(each.rows().keySet()));
        var chunks = new ArrayList<List<List<String>>>();
        var chunk = new ArrayList<List<String>>();
        int size = 0;
        for (var family : families.of(people, this::today)) {
            chunk.add(family);
            size += family.size();
            if (size < CHUNK) continue;
            chunks.add(List.copyOf(chunk));
            chunk.clear();
            size = 0;
        }
        if (!chunk.isEmpty()) chunks.add(List.copyOf(chunk));
        return chunks;
    }

    /** @return how many children a rule placed */
    private long chunk(List<List<String>> families, List<Told> told, Placing placing, BulkRecording bulk) throws SQLException {
        var people = families.stream().flatMap(List::stream).toList();
        var before = dossiers.of(people);
        boolean allNew = before.isEmpty() && adopted.isEmpty() && merged.isEmpty();
        var held = allNew ? Map.<PersonId, String>of() : Placing.held(db, people.stream().map(this::today).distinct().toList());
        var known = allNew ? Map.<PersonId, List<Fact<?>>>of()
            : Merges.together(engine.facts().of(db, people.stream().filter(who -> !held.containsKey(today(who)) || placedByRule(before.get(who))).map(this::today).distinct().toList()));
        var erased = allNew ? Map.<PersonId, Erased>of() : Erased.of(db, people.stream().map(this::person).distinct().toList());
        var after = new ArrayList<Dossier>();
        var facts = new ArrayList<Fact<?>>();
        long placed = 0;
        for (var family : families) {
            var members = new ArrayList<Member>();
            for (var who : family) {
                var dossier = before.getOrDefault(who, Dossier.empty(who, person(who)));
                for (var each : told) moved.addAll(Moved.of(dossier, each.rows().getOrDefault(dossier.who(), List.of()), each.load().year()));
                members.add(follow(dossier, today(who), told, erased.getOrDefault(dossier.person(), Erased.NOTHING)));
            }
            var once = new HashSet<PersonId>();
            var children = members.stream().filter(each -> each.isChild() && once.add(each.today)).toList();
            var places = placing.place(children.stream().map(each -> each.child(held, known, placing)).toList(), told.getFirst().load().date());
            for (var each : members) {
                var place = children.contains(each) ? places.get(each.today) : null;
                if (place != null && each.dossier.all(Row.Placed.class).stream().noneMatch(earlier -> earlier.hub().equals(place.hub()))) each.follow(told.getFirst(), List.of(place));
                facts.addAll(each.facts);
                if (!each.dossier.equals(before.get(each.dossier.who()))) after.add(each.dossier);
            }
            placed += places.size();
        }
        bulk.record(facts, bulkDb -> new DossierRows(bulkDb).write(after));
        return placed;
    }

    private static boolean placedByRule(Dossier dossier) {
        return dossier != null && !dossier.all(Row.Placed.class).isEmpty() && dossier.all(Row.Allotted.class).isEmpty();
    }

    private Member follow(Dossier before, PersonId today, List<Told> told, Erased erased) {
        var member = new Member(erased.without(before), today, erased, back);
        for (var each : told) member.follow(each, each.rows().getOrDefault(before.who(), List.of()));
        return member;
    }

    /** One of a family while what was told of it is worked out. */
    private static final class Member {

        private final PersonId today;
        private final Erased erased;
        private final List<Erased.Back> back;
        private Dossier dossier;
        private final List<Fact<?>> facts = new ArrayList<>();

        Member(Dossier before, PersonId today, Erased erased, List<Erased.Back> back) {
            this.dossier = before;
            this.today = today;
            this.erased = erased;
            this.back = back;
        }

        void follow(Told told, List<Row> rows) {
            if (rows.isEmpty()) return;
            int year = rows.getFirst() instanceof Row.Placed ? 0 : told.load().year();
            var after = erased.with(dossier, rows, year, told.load().number(), told.load().date(), row -> back(told, row));
            var followed = told.changes().follow(dossier, after, year);
            facts.addAll(followed.facts());
            dossier = followed.after();
        }

        /** What a rule proposes no file has told. */
        private void back(Told told, Row row) {
            if (!(row instanceof Row.Placed)) back.add(new Erased.Back(dossier.who(), row, told.load().format()));
        }

        boolean isChild() {
            return dossier.who().startsWith(CHILD);
        }

        Child child(Map<PersonId, String> held, Map<PersonId, List<Fact<?>>> known, Placing placing) {
            var hub = held.get(today);
            var before = known.getOrDefault(today, List.of());
            var all = new ArrayList<>(before);
            all.addAll(facts);
            if (hub != null && onlyByRule(hub, before) && placing.otherwise(today, before, all)) {
                placing.leaves(hub);
                return new Child(today, all, null, false);
            }
            var named = hub != null ? hub : dossier.all(Row.Allotted.class).stream().map(Row.Allotted::hub).findFirst().orElse(null);
            return new Child(today, all, named, hub != null);
        }

        /** Nobody has worked with the child in Kith yet, so a rule that knows more by this file may still decide otherwise. */
        private boolean onlyByRule(String hub, List<Fact<?>> before) {
            return placedByRule(dossier) && dossier.all(Row.Placed.class).getFirst().hub().equals(hub) && !facts.isEmpty() && before.stream().allMatch(fact -> fact.origin() != null);
        }
    }
}
