package kith.access.matrix;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import kith.Samples;
import kith.Staff;
import kith.access.Worker;
import kith.access.Workers;
import kith.access.matrix.Oracle.Persona;
import kith.access.matrix.Oracle.State;
import kith.casework.CaseworkFacts;
import kith.casework.CaseworkFacts.NoteWritten;
import kith.casework.CaseworkFacts.VisitMade;
import kith.frontdoor.FrontDoorFacts;
import kith.frontdoor.FrontDoorFacts.ReferralAccepted;
import kith.hub.HubFacts;
import kith.hub.HubFacts.AllocationMade;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.PersonId;
import kith.ledger.Uuids;
import kith.ledger.Words;
import kith.people.PeopleFacts;
import kith.people.PeopleFacts.EssentialsRecorded;
import kith.people.PeopleFacts.PersonIdentified;
import kith.people.PeopleFacts.PersonNamed;
import kith.people.PeopleFacts.PersonRegistered;
import kith.people.PeopleFacts.RelationshipRecorded;
import kith.people.PeopleFacts.ResidenceStarted;
import kith.people.PeopleFacts.WarningRaised;
import kith.people.confidential.ConfidentialFacts;
import kith.people.confidential.ConfidentialFacts.AccessGranted;
import kith.people.confidential.ConfidentialFacts.ConflictDeclared;
import kith.people.confidential.ConfidentialFacts.RecordSealed;
import kith.people.confidential.ConfidentialFacts.RestrictionPlaced;
import kith.people.confidential.ConfidentialFacts.StrandMarked;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A small authority in which every persona of the table works, with one child in each state of a record. Each child's words are found nowhere else. */
@Component
class World {

    /** @param note an entry with words; {@code police} and {@code strategy} such entries in a sensitive strand, of the shielded child alone */
    record Child(State state, UUID person, LocalDate born, String number, UUID note, UUID police, UUID strategy) {

        private String word(String what) { return what + "kanari" + state.name().toLowerCase(Locale.ROOT); }

        String forename() { return capital(word("")); }

        String address() { return word("addr"); }

        String school() { return word("school"); }

        String narrative() { return word("told"); }

        String policeNarrative() { return word("police"); }

        String strategyNarrative() { return word("strategy"); }

        private static String capital(String word) { return Character.toUpperCase(word.charAt(0)) + word.substring(1); }
    }

    static final String SURNAME = "Xylander";
    static final String OWNER = "Olwen Ringkanari";
    static final String HUB = "hub-10";
    static final String BUDDY = "hub-11";
    static final String SISTERS_HUB = "hub-15";
    static final String ELSEWHERE = "hub-5";
    static final String FRONT_DOOR = "hub-1";

    private final Samples samples;
    private final Staff staff;
    private final Workers workers;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Clock clock;

    private Map<String, Worker> people;
    private Map<State, Child> children;
    private UUID owner;

    World(Samples samples, Staff staff, Workers workers, JdbcClient db, TransactionTemplate transaction, Clock clock) {
        this.samples = samples;
        this.staff = staff;
        this.workers = workers;
        this.db = db;
        this.transaction = transaction;
        this.clock = clock;
    }

    Worker worker(Persona persona) { return people.get(persona.name()); }

    Child child(State state) { return children.get(state); }

    List<Child> children() { return List.copyOf(children.values()); }

    UUID owner() { return owner; }

    /** Once; the database of the suite is one. @param account makes an account with these roles and gives its username */
    synchronized void build(java.util.function.Function<String[], String> account) {
        if (people != null) return;
        var made = new LinkedHashMap<String, Worker>();
        for (var persona : Oracle.personas()) made.put(persona.name(), workers.called(account.apply(role(persona.name()))).orElseThrow());
        var keeper = workers.called(account.apply(new String[] {"manager"})).orElseThrow();
        run(() -> db.sql("update access.worker set name = :name, phone = '01632 960777' where id = :id").param("name", OWNER).param("id", keeper.id()).update());
        owner = keeper.id();
        for (var persona : made.keySet()) place(persona, made.get(persona));
        people = made;
        children = new EnumMap<>(State.class);
        for (var state : State.values()) children.put(state, child(state, made));
        run(() -> db.sql("update access.worker set active = false where id = :id").param("id", made.get("leaver").id()).update());
    }

    private static String[] role(String persona) {
        var role = switch (persona) {
            case "business-support" -> "business-support";
            case "hub-manager", "group-manager", "group-manager-elsewhere", "on-call-manager", "own-family" -> "manager";
            case "leader" -> "senior-leader";
            case "emergency-duty", "emergency-duty-off-shift" -> "emergency-duty-team";
            case "front-door" -> "duty-team";
            case "auditor-in-sample", "auditor-out-of-sample" -> "auditor";
            case "partner-invited", "partner-other" -> "partner";
            case "legal-bound", "legal-unbound" -> "legal";
            case "data-protection-with-request", "data-protection-agreed", "data-protection-without-request" -> "data-protection";
            case "performance" -> "data-officer";
            case "administrator" -> "administrator";
            default -> "practitioner";
        };
        return new String[] {role};
    }

    private void place(String persona, Worker worker) {
        var username = worker.username();
        switch (persona) {
            case "allocated", "hub-practitioner", "leaver" -> staff.inHub(username, HUB);
            case "coordinator-own-hub" -> staff.inPost(username, "hub-coordinator", HUB, "hub", HUB);
            case "coordinator-buddy-hub" -> staff.inPost(username, "hub-coordinator", BUDDY, "hub", BUDDY);
            case "buddy-cover-off" -> staff.inHub(username, BUDDY);
            case "buddy-cover-on" -> {
                staff.inHub(username, BUDDY);
                run(() -> db.sql("insert into organisation.cover (id, absent_hub, covering_worker, why, valid) values (:id, :hub, :worker, 'sick', daterange(:today, null))")
                    .param("id", UUID.randomUUID()).param("hub", HUB).param("worker", worker.id()).param("today", samples.today()).update());
            }
            case "other-hub", "involved" -> staff.inHub(username, ELSEWHERE);
            case "business-support" -> staff.inPost(username, "business-support-officer", "business-support", "team", "business-support");
            case "hub-manager", "own-family" -> staff.inPost(username, "consultant-social-worker", HUB, "hub", HUB);
            case "group-manager" -> staff.inPost(username, "group-manager", "group-3", "group", null);
            case "group-manager-elsewhere" -> staff.inPost(username, "group-manager", "group-1", "group", null);
            case "front-door" -> staff.inHub(username, FRONT_DOOR);
            case "emergency-duty" -> duty(worker, "emergency-duty", -1, 6);
            case "emergency-duty-off-shift" -> duty(worker, "emergency-duty", -20, -12);
            case "partner-invited", "partner-other" -> run(() -> db.sql("insert into access.partner (worker, organisation, kind) values (:worker, 'Oak Park Primary', 'school')")
                .param("worker", worker.id()).update());
            case "on-call-manager" -> duty(worker, "on-call-manager", -1, 6);
            default -> { }
        }
    }

    void duty(Worker worker, String kind, int fromHours, int toHours) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        run(() -> db.sql("insert into organisation.duty (id, worker, kind, starts, ends) values (:id, :worker, :kind, :starts, :ends)").param("id", UUID.randomUUID()).param("worker", worker.id())
            .param("kind", kind).param("starts", now.plusHours(fromHours)).param("ends", now.plusHours(toHours)).update());
    }

    private Child child(State state, Map<String, Worker> made) {
        var today = samples.today();
        var born = today.minusYears(6).minusDays(state.ordinal() * 17L);
        var person = PersonId.fresh();
        var mother = samples.person("Mutterkanari", today.minusYears(30).minusDays(state.ordinal()));
        var number = "KAN" + person.value().toString().substring(28);
        var child = new Child(state, person.value(), born, number, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        var hub = state == State.SIBLING ? SISTERS_HUB : HUB;
        var facts = new ArrayList<Fact<?>>(List.of(
            samples.fact(PeopleFacts.REGISTERED, today.minusWeeks(9), new PersonRegistered(born, null, "F", "MWBA"), person),
            samples.fact(PeopleFacts.NAMED, today.minusWeeks(9), new PersonNamed("legal", child.forename(), SURNAME), person),
            samples.fact(PeopleFacts.IDENTIFIED, today.minusWeeks(9), new PersonIdentified("la-child-id", number), person),
            samples.fact(PeopleFacts.RELATED, today.minusWeeks(9), new RelationshipRecorded(mother, "mother", true), person),
            samples.fact(PeopleFacts.RESIDENCE_STARTED, today.minusWeeks(9), new ResidenceStarted("9 " + child.address(), "Marlow Heath", "ZX9 9QQ", state == State.SHIELDED, "home"), person),
            samples.fact(PeopleFacts.ESSENTIALS, today.minusWeeks(8), new EssentialsRecorded("English", false, null, "Text first", "Never by post", "07700 900123", child.school(), "Heath Surgery", null), person),
            samples.fact(PeopleFacts.WARNING_RAISED, today.minusWeeks(8), new WarningRaised("visit-in-pairs", null), person),
            samples.fact(FrontDoorFacts.ACCEPTED, today.minusWeeks(5), new ReferralAccepted("2A", "N1"), person),
            samples.fact(CaseworkFacts.VISIT, today.minusWeeks(1), new VisitMade("child-in-need", "done", true, true, "social-worker", null, true, "in-person", true, true, 1), person)
                .saying(List.of(Words.of(Uuids.fresh(), "Seen. " + child.narrative(), "salt")))));
        facts.add(note(child.note(), child.narrative(), person));
        if (state == State.SHIELDED) {
            facts.add(note(child.police(), child.policeNarrative(), person));
            facts.add(note(child.strategy(), child.strategyNarrative(), person));
            facts.add(samples.fact(ConfidentialFacts.STRAND, today, new StrandMarked(new FactId(child.police()), "police-intelligence"), person));
            facts.add(samples.fact(ConfidentialFacts.STRAND, today, new StrandMarked(new FactId(child.strategy()), "strategy"), person));
        }
        var held = person;
        if (state == State.SIBLING) {
            held = samples.child("Brotherkanari", today.minusYears(9));
            facts.add(samples.fact(PeopleFacts.RELATED, today.minusWeeks(9), new RelationshipRecorded(mother, "mother", true), held));
            facts.add(samples.fact(HubFacts.ALLOCATED, today.minusWeeks(5), new AllocationMade(hub, null, null, null), person));
        }
        facts.add(samples.fact(HubFacts.ALLOCATED, today.minusWeeks(5), new AllocationMade(HUB, made.get("own-family").id().toString(), made.get("allocated").id().toString(), null), held));
        facts.addAll(ties(state, held, made));
        facts.addAll(guards(state, person, made));
        for (var fact : facts) samples.record(fact);
        return child;
    }

    private Fact<?> note(UUID id, String words, PersonId person) {
        var fact = samples.fact(CaseworkFacts.NOTE, samples.today().minusDays(3), new NoteWritten(), person);
        return Fact.of(new FactId(id), fact.kind(), fact.about(), fact.happened(), fact.recorded(), fact.body()).saying(List.of(Words.of(Uuids.fresh(), words, "salt")));
    }

    private List<Fact<?>> ties(State state, PersonId held, Map<String, Worker> made) {
        var today = samples.today();
        var facts = new ArrayList<Fact<?>>();
        Map.of("involved", "involved", "chair", "chair", "auditor-in-sample", "sample", "partner-invited", "partner", "legal-bound", "matter", "data-protection-with-request", "request")
            .forEach((persona, as) -> facts.add(samples.fact(ConfidentialFacts.GRANTED, today, new AccessGranted(made.get(persona).id().toString(), as, null, null, null), held)));
        facts.add(samples.fact(ConfidentialFacts.GRANTED, today, new AccessGranted(made.get("data-protection-agreed").id().toString(), "request", null, null, owner.toString()), held));
        made.forEach((persona, worker) -> {
            if (persona.equals("own-family") || state == State.CONFLICT)
                facts.add(samples.fact(ConfidentialFacts.CONFLICT, today, new ConflictDeclared(worker.id().toString(), "relative"), held));
        });
        return facts;
    }

    private List<Fact<?>> guards(State state, PersonId person, Map<String, Worker> made) {
        var today = samples.today();
        var facts = new ArrayList<Fact<?>>();
        if (state == State.RESTRICTED || state == State.BOTH) facts.add(samples.fact(ConfidentialFacts.RESTRICTED, today, new RestrictionPlaced("high-risk", owner.toString(), List.of()), person));
        if (state == State.NAMED)
            facts.add(samples.fact(ConfidentialFacts.RESTRICTED, today, new RestrictionPlaced("high-risk", owner.toString(), made.values().stream().map(each -> each.id().toString()).toList()), person));
        if (state == State.SEALED || state == State.BOTH) facts.add(samples.fact(ConfidentialFacts.SEALED, today, new RecordSealed(List.of()), person));
        return facts;
    }

    void run(Supplier<?> work) { transaction.executeWithoutResult(status -> work.get()); }
}
