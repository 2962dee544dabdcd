package kith.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import kith.app.Tellings;
import kith.frontdoor.FrontDoorFacts.ContactDecided;
import kith.frontdoor.FrontDoorFacts.ContactReceived;
import kith.frontdoor.FrontDoorFacts.ReferralAccepted;
import kith.ledger.Fact;
import kith.ledger.FactCorrected;
import kith.ledger.FactId;
import kith.ledger.FactJson;
import kith.ledger.FactKind;
import kith.ledger.FactWithdrawn;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.pathway.Fold;
import kith.pathway.Timeline;
import org.junit.jupiter.api.Test;

/** What stands on the queue, by hand and for any history: each contact until a decision about it stands. */
class QueueStoriesTest {

    private static final PersonId CHILD = PersonId.valueOf("child");
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final Fold FOLD = new Fold(Tellings.all());

    private final List<Fact<?>> facts = new ArrayList<>();
    private int recorded;

    @Test void a_contact_stands_on_the_queue_until_it_is_decided() {
        var contact = contact(0);
        assertThat(undecided()).containsExactly(contact);

        decided(1, "advice", contact);

        assertThat(undecided()).isEmpty();
        assertThat(unended()).isEmpty();
    }

    @Test void with_the_mash_it_is_decided_and_not_yet_at_an_end() {
        var contact = contact(0);
        decided(0, "mash", contact);
        assertThat(undecided()).isEmpty();
        assertThat(unended()).containsExactly(contact);

        decided(2, "referral", contact);

        assertThat(unended()).isEmpty();
    }

    @Test void a_referral_on_the_day_of_the_mash_ends_it_whatever_came_first() {
        var contact = contact(0);
        decided(0, "mash", contact);
        tell(FrontDoorFacts.ACCEPTED, 0, new ReferralAccepted("6", "N1"));

        assertThat(unended()).isEmpty();
    }

    @Test void a_referral_alone_decides_nothing() {
        var contact = contact(0);
        tell(FrontDoorFacts.ACCEPTED, 1, new ReferralAccepted("6", "N1"));

        assertThat(undecided()).containsExactly(contact);
    }

    @Test void a_withdrawn_decision_brings_it_back_and_a_withdrawn_contact_takes_it_off() {
        var contact = contact(0);
        var decision = decided(1, "advice", contact);
        withdraw(decision);
        assertThat(undecided()).containsExactly(contact);

        withdraw(contact);

        assertThat(undecided()).isEmpty();
    }

    @Test void a_correction_from_advice_to_the_mash_sends_it_to_wait_there() {
        var contact = contact(0);
        correct(decided(1, "advice", contact), new ContactDecided("mash", contact, null, null));

        assertThat(undecided()).isEmpty();
        assertThat(unended()).containsExactly(contact);
    }

    @Test void a_decision_dated_before_its_contact_decides_it() {
        var contact = FactId.fresh();
        decided(0, "advice", contact);
        facts.add(Fact.of(contact, FrontDoorFacts.CONTACT, List.of(CHILD), Happened.on(DAY.plusDays(1)), now(), ContactReceived.from("6", null)));

        assertThat(undecided()).isEmpty();
    }

    /** The oracle looks at the standing facts alone, pair by pair, and knows nothing of the fold. */
    @Test void in_any_history_whatever_order_it_was_told_in_nothing_falls_off() {
        var random = new Random(20261126);
        for (int life = 0; life < 3000; life++) {
            facts.clear();
            var oracle = new Oracle();
            for (int step = 0; step < 1 + random.nextInt(9); step++) oracle.step(random);
            Collections.shuffle(facts, random);

            assertThat(undecided()).as("life %d", life).isEqualTo(oracle.undecided());
        }
    }

    private final class Oracle {

        private final class Told {
            final FactId id;
            int day;
            FactId of;
            boolean withdrawn;

            Told(FactId id, int day, FactId of) {
                this.id = id;
                this.day = day;
                this.of = of;
            }
        }

        private final List<Told> contacts = new ArrayList<>();
        private final List<Told> decisions = new ArrayList<>();

        void step(Random random) {
            int day = random.nextInt(6);
            switch (random.nextInt(6)) {
                case 0, 1 -> contacts.add(new Told(contact(day), day, null));
                case 2 -> {
                    var of = contacts.isEmpty() || random.nextInt(4) == 0 ? null : any(contacts, random).id;
                    decisions.add(new Told(decided(day, random.nextBoolean() ? "advice" : "mash", of), day, of));
                }
                case 3 -> move(random.nextBoolean() ? contacts : decisions, day, random);
                case 4 -> rename(random);
                default -> take(random.nextBoolean() ? contacts : decisions, random);
            }
        }

        private void move(List<Told> from, int day, Random random) {
            if (from.isEmpty()) return;
            var told = any(from, random);
            told.day = day;
            facts.add(Fact.of(FactId.fresh(), FactCorrected.KIND, List.of(CHILD), Happened.on(DAY), now(), new FactCorrected(DAY.plusDays(day).toString(), null)).correcting(told.id));
        }

        private void rename(Random random) {
            if (decisions.isEmpty() || contacts.isEmpty()) return;
            var told = any(decisions, random);
            told.of = any(contacts, random).id;
            correct(told.id, new ContactDecided("early-help", told.of, null, null));
        }

        private void take(List<Told> from, Random random) {
            if (from.isEmpty()) return;
            var told = any(from, random);
            told.withdrawn = true;
            withdraw(told.id);
        }

        Set<FactId> undecided() {
            var undecided = sorted();
            for (var contact : contacts)
                if (!contact.withdrawn && decisions.stream().noneMatch(each -> !each.withdrawn && (each.of == null ? each.day >= contact.day : each.of.equals(contact.id)))) undecided.add(contact.id);
            return undecided;
        }

        private static Told any(List<Told> all, Random random) {
            return all.get(random.nextInt(all.size()));
        }
    }

    private FactId contact(int day) {
        return tell(FrontDoorFacts.CONTACT, day, ContactReceived.from("6", null));
    }

    private FactId decided(int day, String decision, FactId of) {
        return tell(FrontDoorFacts.DECIDED, day, ContactDecided.of(decision, of));
    }

    private void withdraw(FactId fact) {
        facts.add(Fact.of(FactId.fresh(), FactWithdrawn.KIND, List.of(CHILD), Happened.on(DAY), now(), new FactWithdrawn("recorded-in-error")).withdrawing(fact));
    }

    private void correct(FactId fact, ContactDecided body) {
        facts.add(Fact.of(FactId.fresh(), FactCorrected.KIND, List.of(CHILD), Happened.on(DAY), now(), new FactCorrected(null, FactJson.tree(body))).correcting(fact));
    }

    private <B extends Record> FactId tell(FactKind<B> kind, int day, B body) {
        var id = FactId.fresh();
        facts.add(Fact.of(id, kind, List.of(CHILD), Happened.on(DAY.plusDays(day)), now(), body));
        return id;
    }

    private Recorded now() {
        return Recorded.at(Instant.from(DAY.plusDays(10).atStartOfDay(ZoneOffset.UTC)).plusSeconds(recorded++));
    }

    private Set<FactId> undecided() {
        return rows(column("decision"));
    }

    private Set<FactId> unended() {
        return rows(column("ended_on"));
    }

    private static int column(String name) {
        return Contacts.PROJECTION.columns().indexOf(name);
    }

    private Set<FactId> rows(int empty) {
        var found = sorted();
        for (var row : Contacts.PROJECTION.rows().apply(FOLD.of(CHILD, facts), Timeline.EMPTY)) if (row[empty] == null) found.add(FactId.valueOf(row[1].toString()));
        return found;
    }

    private static TreeSet<FactId> sorted() {
        return new TreeSet<>(java.util.Comparator.comparing(FactId::toString));
    }
}
