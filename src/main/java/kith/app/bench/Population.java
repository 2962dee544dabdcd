package kith.app.bench;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import kith.casework.CaseworkFacts;
import kith.casework.CaseworkFacts.AssessmentCompleted;
import kith.casework.CaseworkFacts.AssessmentStarted;
import kith.casework.CaseworkFacts.CaseClosed;
import kith.casework.CaseworkFacts.VisitMade;
import kith.frontdoor.FrontDoorFacts;
import kith.frontdoor.FrontDoorFacts.ContactDecided;
import kith.frontdoor.FrontDoorFacts.ContactReceived;
import kith.frontdoor.FrontDoorFacts.ReferralAccepted;
import kith.help.HelpFacts;
import kith.help.HelpFacts.NeedPlanReviewed;
import kith.help.HelpFacts.NeedPlanStarted;
import kith.hub.HubFacts;
import kith.hub.HubFacts.AllocationMade;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.FactKind;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.ledger.Words;
import kith.people.PeopleFacts;
import kith.people.PeopleFacts.EssentialsRecorded;
import kith.people.PeopleFacts.PersonIdentified;
import kith.people.PeopleFacts.PersonNamed;
import kith.people.PeopleFacts.PersonRegistered;
import kith.people.PeopleFacts.RelationshipRecorded;
import kith.people.PeopleFacts.ResidenceStarted;
import kith.protection.ProtectionFacts;
import kith.protection.ProtectionFacts.ConferenceHeld;
import kith.protection.ProtectionFacts.CoreGroupHeld;
import kith.protection.ProtectionFacts.ProtectionPlanStarted;
import kith.protection.ProtectionFacts.StrategyDiscussionHeld;

/** Families to load: about four people each and ten facts a person, in the shape of a service's history; the same for the same seed. */
final class Population {

    private static final String NOTE = "Visited at home. The children were playing when I came and told me about school. We spoke about the plan and what helps. Mother said mornings are hard. Next steps agreed.";

    /** Children of the readers' hubs, together; all others are in hubs of the usual size, which nobody of the readers sees. */
    private static final int READ = 3_200;
    private static final int ELSEWHERE = 70;

    /** Contacts that wait at the front door. */
    private static final int QUEUE = 60;

    private final Random random;
    private final LocalDate today;
    private final List<NameFixture.Named> names;
    private final List<UUID> workers;
    private int people;
    private List<Fact<?>> facts = new ArrayList<>();

    /** Three children of one family who are on a plan: who a visit can be recorded for. */
    /** @param reader the number of the one who works with them, who alone may record for all */
    record Siblings(List<UUID> children, int reader) {}

    private final List<Siblings> onPlans = new ArrayList<>();
    private int reader;
    private int waiting;
    private int elsewhere;
    private double read;
    private final List<List<UUID>> children = new ArrayList<>();

    Population(long seed, LocalDate today, List<UUID> workers) {
        this.random = new Random(seed);
        this.today = today;
        this.workers = workers;
        this.names = NameFixture.people(20_000, seed, today);
        for (int i = 0; i < workers.size(); i++) children.add(new ArrayList<>());
    }

    List<Siblings> onPlans() {
        return onPlans;
    }

    /** Those whom this reader works with. */
    List<UUID> children(int reader) {
        return children.get(reader);
    }

    /** Gives families, one at a time, until there are so many people. */
    void families(int atLeast, Consumer<List<Fact<?>>> each) {
        // a little more than half of the people are children
        read = Math.min(1, READ / (0.55 * atLeast));
        while (people < atLeast) {
            facts = new ArrayList<>(60);
            family();
            each.accept(facts);
        }
    }

    private void family() {
        var surname = name().surname();
        int kids = 1 + random.nextInt(4);
        var mother = adult(surname);
        var father = random.nextBoolean() ? adult(surname) : null;
        var start = today.minusDays(200 + random.nextInt(2500));
        var siblings = new ArrayList<PersonId>();
        for (int i = 0; i < kids; i++) siblings.add(child(surname, start));
        var all = new ArrayList<>(siblings);
        all.add(mother);
        if (father != null) all.add(father);
        tell(PeopleFacts.RESIDENCE_STARTED, all, start, new ResidenceStarted((1 + random.nextInt(200)) + " " + name().surname() + " Road", "Bench Town", "BN" + (1 + random.nextInt(20)) + " " + random.nextInt(10) + "AB", random.nextInt(50) == 0, "home"));
        for (var child : siblings) {
            tell(PeopleFacts.RELATED, List.of(child), start, new RelationshipRecorded(mother, "mother", true));
            if (father != null) tell(PeopleFacts.RELATED, List.of(child), start, new RelationshipRecorded(father, "father", true));
        }
        work(siblings, start);
        if (waiting < QUEUE && random.nextInt(8) == 0) {
            waiting++;
            tell(FrontDoorFacts.CONTACT, siblings, today.minusDays(random.nextInt(3)), ContactReceived.from("3A", random.nextInt(10) == 0));
        }
    }

    private void work(List<PersonId> siblings, LocalDate start) {
        tell(FrontDoorFacts.CONTACT, siblings, start, ContactReceived.from("3A", false));
        tell(FrontDoorFacts.DECIDED, siblings, start.plusDays(1), ContactDecided.of("referral", null));
        tell(FrontDoorFacts.ACCEPTED, siblings, start.plusDays(1), new ReferralAccepted("3A", "N1"));
        boolean theirs = random.nextDouble() < read;
        reader = theirs ? random.nextInt(workers.size()) : -1;
        if (theirs) for (var child : siblings) children.get(reader).add(child.value());
        else elsewhere += siblings.size();
        var hub = theirs ? Posts.hub(reader) : "elsewhere-" + elsewhere / ELSEWHERE;
        var key = theirs ? workers.get(reader).toString() : UUID.nameUUIDFromBytes((hub + "/" + random.nextInt(5)).getBytes(StandardCharsets.UTF_8)).toString();
        for (var child : siblings) tell(HubFacts.ALLOCATED, List.of(child), start.plusDays(2), new AllocationMade(hub, key, key, null));
        tell(CaseworkFacts.ASSESSMENT_STARTED, siblings, start.plusDays(2), new AssessmentStarted("child-and-family"));
        tell(CaseworkFacts.ASSESSMENT_COMPLETED, siblings, start.plusDays(35), new AssessmentCompleted("child-and-family", null, List.of("1B", "2A")));
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> protection(siblings, start.plusDays(20));
            case 3, 4, 5, 6 -> need(siblings, start.plusDays(36));
            default -> tell(CaseworkFacts.CLOSED, siblings, start.plusDays(40), new CaseClosed("RC8"));
        }
    }

    private void need(List<PersonId> siblings, LocalDate from) {
        tell(HelpFacts.PLAN_STARTED, siblings, from, new NeedPlanStarted(null));
        visits(siblings, from, 28, 6, "child-in-need");
        for (int i = 1; i < 4; i++) tell(HelpFacts.PLAN_REVIEWED, siblings, from.plusDays(60L * i), new NeedPlanReviewed(null));
        if (random.nextBoolean()) tell(CaseworkFacts.CLOSED, siblings, from.plusDays(250), new CaseClosed("RC8"));
    }

    private void protection(List<PersonId> siblings, LocalDate from) {
        tell(ProtectionFacts.STRATEGY, siblings, from, new StrategyDiscussionHeld("section-47-joint"));
        tell(ProtectionFacts.CONFERENCE, siblings, from.plusDays(18), new ConferenceHeld("initial", "plan", "NEG"));
        tell(ProtectionFacts.PLAN_STARTED, siblings, from.plusDays(18), new ProtectionPlanStarted("NEG", null));
        tell(ProtectionFacts.CORE_GROUP, siblings, from.plusDays(27), new CoreGroupHeld());
        visits(siblings, from.plusDays(18), 14, 9, "child-protection");
        tell(ProtectionFacts.CONFERENCE, siblings, from.plusDays(100), new ConferenceHeld("review", "continue", "NEG"));
        if (siblings.size() == 3 && reader >= 0) onPlans.add(new Siblings(siblings.stream().map(PersonId::value).toList(), reader));
    }

    private void visits(List<PersonId> siblings, LocalDate from, int every, int times, String purpose) {
        for (int i = 0; i < times; i++) {
            var day = from.plusDays((long) every * i + random.nextInt(5));
            var words = Words.of(new UUID(random.nextLong(), random.nextLong()), NOTE, Long.toHexString(random.nextLong()));
            for (var child : siblings)
                add(fact(CaseworkFacts.VISIT, List.of(child), day, new VisitMade(purpose, "done", true, random.nextBoolean(), "social-worker", null, true, "in-person", true, true, 1)).saying(List.of(words)));
        }
    }

    private PersonId adult(String surname) {
        var name = name();
        var person = person();
        var known = today.minusDays(3000);
        tell(PeopleFacts.REGISTERED, List.of(person), known, new PersonRegistered(today.minusDays(8000 + random.nextInt(9000)), null, random.nextBoolean() ? "F" : "M", "WBRI"));
        tell(PeopleFacts.NAMED, List.of(person), known, new PersonNamed("legal", name.forenames(), surname));
        tell(PeopleFacts.ESSENTIALS, List.of(person), known, new EssentialsRecorded("English", false, null, "phone", null, "07700 9" + (10000 + random.nextInt(89999)), null, null, null));
        return person;
    }

    private PersonId child(String surname, LocalDate known) {
        var person = person();
        tell(PeopleFacts.REGISTERED, List.of(person), known, new PersonRegistered(known.minusDays(random.nextInt(4000)), null, random.nextBoolean() ? "F" : "M", "WBRI"));
        tell(PeopleFacts.NAMED, List.of(person), known, new PersonNamed("legal", name().forenames(), surname));
        tell(PeopleFacts.IDENTIFIED, List.of(person), known, new PersonIdentified("la-child-id", "B" + people));
        tell(PeopleFacts.IDENTIFIED, List.of(person), known, new PersonIdentified("upn", "A" + (100000000000L + people)));
        tell(PeopleFacts.ESSENTIALS, List.of(person), known, new EssentialsRecorded("English", false, null, null, null, null, "Bench Primary School", "Bench Surgery", null));
        return person;
    }

    private PersonId person() {
        people++;
        return new PersonId(new UUID(random.nextLong(), random.nextLong()));
    }

    private NameFixture.Named name() {
        return names.get(random.nextInt(names.size()));
    }

    private <B extends Record> void tell(FactKind<B> kind, List<PersonId> about, LocalDate day, B body) {
        add(fact(kind, about, day, body));
    }

    private void add(Fact<?> fact) {
        if (!fact.happened().day().isAfter(today)) facts.add(fact);
    }

    private <B extends Record> Fact<B> fact(FactKind<B> kind, List<PersonId> about, LocalDate day, B body) {
        var at = day.atTime(16, random.nextInt(60)).toInstant(ZoneOffset.UTC);
        return Fact.of(new FactId(new UUID(random.nextLong(), random.nextLong())), kind, about, Happened.on(day), new Recorded(at, workers.getFirst(), null, null, "import"), body);
    }
}
