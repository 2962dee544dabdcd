package kith.assurance.watch;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import kith.calendar.WorkingDays;
import kith.ledger.Happened;
import org.postgresql.PGConnection;

/**
 * A town with a children's service in it, the same for a seed: hubs that look at their families, as people do, and forty who looked at whom they should not.
 * Whoever watches is told nothing of which is which.
 */
final class Town {

    record Worker(UUID id, String surname, String postcode, int hub, boolean told) {}

    record Family(UUID mother, List<UUID> children, String surname, String postcode, Integer hub) {}

    /** By worker, and the family's mother (or, for a day of too many, the day). */
    final Set<String> snoops = new HashSet<>();

    private static final int HUBS = 15;

    private final SplittableRandom random;
    private final LocalDate last;
    private final int days;
    private final int families;
    private final int perHub;
    private final List<Worker> workers = new ArrayList<>();
    private final List<Family> all = new ArrayList<>();
    private final StringBuilder looks = new StringBuilder();
    private final StringBuilder lookedAt = new StringBuilder();
    private final StringBuilder facts = new StringBuilder();
    private final StringBuilder about = new StringBuilder();
    private final Set<UUID> profiles = new HashSet<>();
    private int written;

    Town(long seed, LocalDate last, int days, int families, int perHub) {
        this.random = new SplittableRandom(seed);
        this.last = last;
        this.days = days;
        this.families = families;
        this.perHub = perHub;
    }

    int looks() { return written; }

    void build(Connection db) throws SQLException, IOException {
        for (int i = 0; i < HUBS * perHub; i++) workers.add(new Worker(uuid(), surname(), postcode(), i / perHub, random.nextInt(100) < 85));
        for (int i = 0; i < families; i++) all.add(family(surname(), postcode(), random.nextInt(10) == 0 ? null : random.nextInt(HUBS - 1)));
        for (var day = last.minusDays(days); !day.isAfter(last); day = day.plusDays(1)) if (WorkingDays.isWorkingDay(day)) for (var worker : workers) working(worker, day);
        snoop();
        write(db);
    }

    private void working(Worker worker, LocalDate day) {
        int n = Math.max(0, (int) Math.round(10 + 3 * random.nextGaussian() + (random.nextInt(100) == 0 ? 8 : 0)));
        for (int i = 0; i < n; i++) {
            var at = random.nextInt(300) == 0 ? LocalTime.of(22, random.nextInt(60)) : LocalTime.of(8 + random.nextInt(10), random.nextInt(60), random.nextInt(60));
            int kind = random.nextInt(100);
            boolean duty = worker.hub() == HUBS - 1;
            if (!duty && kind < 94) look(worker, child(of(kind < 90 ? worker.hub() : worker.hub() ^ 1)), day, at);
            else outside(worker, day, at);
        }
    }

    /** A call taken for somebody, a brother found in another hub: mostly something is recorded. */
    private void outside(Worker worker, LocalDate day, LocalTime at) {
        var family = all.get(random.nextInt(all.size()));
        var child = child(family);
        look(worker, child, day, at);
        if (random.nextInt(100) < 75) work(worker, child, day.plusDays(random.nextInt(3)));
    }

    private void snoop() {
        for (int i = 0; i < 10; i++) { var w = teller(); snoop(w, family(surname(), w.postcode(), elsewhere(w)), 1); }
        for (int i = 0; i < 6; i++) { var w = teller(); snoop(w, family(surname(), sector(w.postcode()), elsewhere(w)), 2); }
        for (int i = 0; i < 7; i++) { var w = rare(); snoop(w, family(w.surname(), postcode(), elsewhere(w)), 1); }
        for (int i = 0; i < 4; i++) { var w = teller(); snoop(w, family(w.surname(), sector(w.postcode()), elsewhere(w)), 1); }
        for (int i = 0; i < 4; i++) { var w = teller(); snoop(w, family(surname(), postcode(), null), 4); }
        for (int i = 0; i < 4; i++) { var w = teller(); var other = teller(); snoop(w, family(other.surname(), other.postcode(), elsewhere(w)), 1); }
        for (int i = 0; i < 2; i++) { var w = teller(); var famous = family(surname(), postcode(), elsewhere(w)); profiles.add(famous.mother()); snoop(w, famous, 1); }
        var greedy = teller();
        var day = aDay();
        for (int i = 0; i < 60; i++) look(greedy, child(all.get(random.nextInt(all.size()))), day, LocalTime.of(12, random.nextInt(60)));
        snoops.add(greedy.id() + " " + day);
        // a friend of a friend: nothing ties them, and no rule can tell
        for (int i = 0; i < 2; i++) { var w = teller(); snoop(w, family(surname(), postcode(), elsewhere(w)), 1); }
    }

    private void snoop(Worker worker, Family family, int times) {
        all.add(family);
        var day = aDay();
        for (int i = 0; i < times; i++) look(worker, family.children().getFirst(), day.plusDays(2L * i), LocalTime.of(9 + random.nextInt(8), random.nextInt(60)));
        snoops.add(worker.id() + " " + family.mother());
    }

    private LocalDate aDay() { return WorkingDays.after(last.minusDays(random.nextInt(20, days - 10)), 1); }

    private Worker teller() {
        while (true) {
            var worker = workers.get(random.nextInt((HUBS - 1) * perHub));
            if (worker.told()) return worker;
        }
    }

    /** Somebody whose surname nobody else in town bears. */
    private Worker rare() {
        int at = random.nextInt((HUBS - 1) * perHub);
        var old = workers.get(at);
        workers.set(at, new Worker(old.id(), "Rare" + at, old.postcode(), old.hub(), true));
        return workers.get(at);
    }

    /** Neither the worker's hub nor its buddy. */
    private int elsewhere(Worker worker) { return (worker.hub() + 4 + 2 * random.nextInt(4)) % (HUBS - 1) / 2 == worker.hub() / 2 ? (worker.hub() + 2) % (HUBS - 1) : (worker.hub() + 4) % (HUBS - 1); }

    private Family family(String surname, String postcode, Integer hub) { return new Family(uuid(), List.of(uuid(), uuid()), surname, postcode, hub); }

    private Family of(int hub) {
        while (true) {
            var family = all.get(random.nextInt(all.size()));
            if (family.hub() != null && family.hub() == hub % (HUBS - 1)) return family;
        }
    }

    private UUID child(Family family) { return family.children().get(random.nextInt(family.children().size())); }

    /** A few surnames are everybody's, most are few people's. */
    private String surname() {
        double u = random.nextDouble();
        return "Name" + (int) (600 * u * u * u);
    }

    private String postcode() { return "ZX" + random.nextInt(1, 7) + random.nextInt(5) + (char) ('A' + random.nextInt(6)) + (char) ('A' + random.nextInt(10)); }

    private String sector(String postcode) {
        while (true) {
            var other = postcode.substring(0, 4) + (char) ('A' + random.nextInt(6)) + (char) ('A' + random.nextInt(10));
            if (!other.equals(postcode)) return other;
        }
    }

    private UUID uuid() { return new UUID(random.nextLong() & ~0xf000L | 0x4000L, random.nextLong() >>> 2 | 0x8000000000000000L); }

    private void look(Worker worker, UUID person, LocalDate day, LocalTime at) {
        var look = uuid();
        var moment = day.atTime(at).atZone(Happened.LONDON).toInstant();
        looks.append(look).append('\t').append(moment).append('\t').append(worker.id()).append("\tthe child's page\tshown\t{}\t\\\\x00\n");
        lookedAt.append(person).append('\t').append(moment).append('\t').append(look).append('\n');
        written++;
    }

    private void work(Worker worker, UUID person, LocalDate day) {
        var fact = uuid();
        facts.append(fact).append("\tnote.written\t").append(day).append('\t').append(day.atTime(17, 0).atZone(Happened.LONDON).toInstant()).append("\t\\\\x")
            .append(HexFormat.of().formatHex(("{\"by\":\"" + worker.id() + "\"}").getBytes(StandardCharsets.UTF_8))).append("\t{").append(person).append("}\n");
        about.append(person).append('\t').append(fact).append('\n');
    }

    private void write(Connection db) throws SQLException, IOException {
        try (var statement = db.createStatement()) {
            for (int hub = 0; hub < HUBS; hub++) {
                statement.execute("insert into organisation.hub (code, kind, name, title, function, function_title, duty, valid) values ('h" + hub + "', 'hub', 'Hub', 'Hub " + hub + "', 'f', 'F', "
                    + (hub == HUBS - 1 ? "'front-door'" : "null") + ", '[2000-01-01,)')");
                if (hub < HUBS - 1) statement.execute("insert into organisation.buddy (hub, buddy, valid) values ('h" + hub + "', 'h" + (hub ^ 1) + "', '[2000-01-01,)')");
            }
            statement.execute("insert into organisation.role (code, title, signs_in_as, takes_messages, holds_children, holds_all, caseload_protected, valid) values ('sw', 'Social worker', 'practitioner', false, true, false, false, '[2000-01-01,)')");
            for (var each : workers) {
                statement.addBatch("insert into access.worker (id, username, name, password_hash, added_at) values ('" + each.id() + "', 'w" + each.id() + "', 'A " + each.surname() + "', 'x', '2000-01-01')");
                statement.addBatch("insert into organisation.post (code, title, role, place, place_kind, hub, full_time, funded, valid) values ('p" + each.id() + "', 'SW', 'sw', 'h" + each.hub() + "', 'hub', 'h" + each.hub() + "', 1, true, '[2000-01-01,)')");
                statement.addBatch("insert into organisation.posting (worker, post, valid) values ('" + each.id() + "', 'p" + each.id() + "', '[2000-01-01,)')");
                if (each.told()) statement.addBatch("insert into access.worker_private (worker, surname, postcode, changed_at) values ('" + each.id() + "', '" + each.surname() + "', '" + each.postcode() + "', '2000-01-01')");
            }
            statement.executeBatch();
        }
        var person = new StringBuilder();
        var name = new StringBuilder();
        var residence = new StringBuilder();
        var relationship = new StringBuilder();
        var allocation = new StringBuilder();
        var status = new StringBuilder();
        for (var family : all) {
            var members = new ArrayList<>(family.children());
            members.add(family.mother());
            for (var each : members) {
                person.append(each).append('\t').append(family.surname()).append('\n');
                name.append(each).append("\t0\tlegal\t").append(family.surname()).append('\n');
                residence.append(each).append("\t0\t").append(family.mother()).append('\t').append(family.postcode()).append("\tf\thome\t2000-01-01\n");
            }
            for (var child : family.children()) {
                relationship.append(child).append('\t').append(family.mother()).append("\tmother\tt\t2000-01-01\n");
                if (family.hub() != null) allocation.append(child).append("\th").append(family.hub()).append("\t2000-01-01\t1\t1\n");
                status.append(child).append("\tchild-in-need\t2000-01-01\t").append(family.hub() == null ? "2001-01-01" : "\\N").append('\t').append(uuid()).append('\n');
            }
        }
        copy(db, "people.person (person, surname)", person);
        copy(db, "people.name (person, n, use, surname)", name);
        copy(db, "people.residence (person, n, line, postcode, shielded, use, since)", residence);
        copy(db, "people.relationship (person, relative, kind, parental_responsibility, since)", relationship);
        copy(db, "hub.allocation (person, hub, since, hubs, key_workers)", allocation);
        copy(db, "pathway.status (person, code, since, until, fact)", status);
        copy(db, "access.look (id, at, worker, what, outcome, canonical, salt)", looks);
        copy(db, "access.looked_at (person, at, look)", lookedAt);
        copy(db, "ledger.fact (id, type, happened_on, recorded_at, content, people)", facts);
        copy(db, "ledger.about (person, fact)", about);
        try (var statement = db.createStatement()) {
            for (var famous : profiles) statement.execute("insert into assurance.high_profile (person, since, by) values ('" + famous + "', '2000-01-01', '" + workers.getFirst().id() + "')");
            statement.execute("analyze");
        }
    }

    private static void copy(Connection db, String table, StringBuilder rows) throws SQLException, IOException {
        db.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin", new StringReader(rows.toString()));
    }
}
