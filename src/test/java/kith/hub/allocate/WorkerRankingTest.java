package kith.hub.allocate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import kith.hub.allocate.WorkerRanking.Asked;
import kith.hub.allocate.WorkerRanking.Choice;
import kith.hub.allocate.WorkerRanking.Known;
import kith.hub.load.Loads.Alone;
import kith.hub.load.Loads.Worker;
import kith.hub.load.Scheme;
import kith.organisation.Allocator;
import kith.organisation.OperatingModels;
import kith.organisation.Ranking.Share;
import org.junit.jupiter.api.Test;

/** Worked out by hand from models/weights/default.yml: a newly qualified worker carries 9, a senior one 15, a social worker 16, whoever leads 6. */
class WorkerRankingTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-26");
    private static final UUID AMARA = new UUID(0, 1);
    private static final UUID BEN = new UUID(0, 2);
    private static final Scheme SCHEME = new Scheme(new BigDecimal("0.5"), new BigDecimal("0.8"), new BigDecimal("0.6"), 12, BigDecimal.valueOf(16),
        Map.of("newly-qualified-social-worker", BigDecimal.valueOf(9), "senior-social-worker", BigDecimal.valueOf(15), "consultant-social-worker", BigDecimal.valueOf(6)));

    private final WorkerRanking ranking = new WorkerRanking(SCHEME, new Allocator(OperatingModels.shipped("slough-2016")).criteria(), TODAY);

    @Test void whoever_has_room_comes_first() {
        var ranked = rank(List.of(worker(1, "Ada", "social-worker", 12), worker(2, "Bo", "social-worker", 4)));

        assertThat(ranked).extracting(each -> each.worker().name()).containsExactly("Bo", "Ada");
        // 20 of a hundred, by how much of 16 is free after 1.5 more: 10.5 / 16 is 13, 2.5 / 16 is 3
        assertThat(ranked.getFirst().reasons()).containsExactly(new Share("Room: 5.5 of 16 with this", 13));
        assertThat(ranked.getLast().reasons()).containsExactly(new Share("Room: 13.5 of 16 with this", 3));
    }

    @Test void who_knows_the_child_now_before_and_the_family_each_counts() {
        var known = List.of(new Known(id(1), AMARA, true, LocalDate.parse("2024-11-26")), new Known(id(2), BEN, true, null));

        var ranked = rank(List.of(worker(1, "Ada", "social-worker", 4), worker(2, "Bo", "social-worker", 4)), known);

        // two years ago: 35 less two fifths
        assertThat(ranked.getLast().reasons()).contains(new Share("Was Amara’s key worker until 26 Nov 2024", 21));
        assertThat(ranked.getFirst().reasons()).contains(new Share("Works with Ben", 25));
    }

    @Test void no_change_outweighs_everything_but_a_protected_caseload_with_no_room() {
        var asked = new Asked(AMARA, Map.of(AMARA, "Amara"), Map.of(AMARA, new BigDecimal("1.5")), Map.of(AMARA, id(1)), Map.of(AMARA, id(1)), Map.of());
        var ranked = ranking.of(asked, List.of(worker(1, "Ada", "social-worker", 15), worker(2, "Bo", "social-worker", 0)), List.of());

        assertThat(ranked.getFirst().worker().name()).isEqualTo("Ada");
        // what the key worker holds already is not counted twice
        assertThat(ranked.getFirst().after()).isEqualByComparingTo("15");
    }

    @Test void a_protected_caseload_is_never_exceeded_without_being_said() {
        var ranked = rank(List.of(newly(1, "Nia", 8), worker(2, "Bo", "social-worker", 15)));

        assertThat(ranked.getFirst().worker().name()).isEqualTo("Bo");
        assertThat(ranked.getLast().warnings()).containsExactly(new Share("Over the protected caseload: 9.5 of 9 with this", -60));
        assertThat(rank(List.of(newly(1, "Nia", 3))).getFirst().reasons()).containsExactly(new Share("Protected caseload: 4.5 of 9 with this", 10));
    }

    @Test void the_family_s_language_speaks_for_whoever_has_it() {
        assertThat(rank(List.of(worker(1, "Ada", "social-worker", 4), worker(7, "Yemi", "social-worker", 4))).getFirst().reasons()).contains(new Share("Speaks Yoruba", 15));
    }

    @Test void whoever_leads_holds_every_child_already() {
        var lead = new Worker(new UUID(1, 9), "Cora", "Consultant social worker", "consultant-social-worker", BigDecimal.ONE, true, true, false, false, 0, 0, BigDecimal.ZERO, false, null);

        assertThat(rank(List.of(lead, worker(2, "Bo", "social-worker", 12))).getLast().reasons()).contains(new Share("Leads the hub and holds every child already", -15));
    }

    @Test void nothing_that_matters_goes_unsaid() {
        var chance = new Random(11);
        for (int day = 0; day < 1000; day++) {
            var workers = new ArrayList<Worker>();
            for (int i = 0; i < 5; i++) workers.add(chance.nextInt(3) == 0 ? newly(i, "N" + i, chance.nextInt(12)) : worker(i, "W" + i, "social-worker", chance.nextInt(20)));
            var known = List.of(new Known(id(chance.nextInt(5)), AMARA, true, TODAY.minusDays(chance.nextInt(3000))), new Known(id(chance.nextInt(5)), BEN, chance.nextBoolean(), null));
            var ranked = rank(workers, known);

            assertThat(ranked).hasSize(workers.size());
            for (var each : ranked) {
                boolean over = each.after().compareTo(each.carries()) > 0;
                assertThat(each.warnings().stream().anyMatch(share -> share.words().startsWith(each.worker().newly() ? "Over the protected caseload" : "More than the role carries"))).isEqualTo(over);
                assertThat(each.points()).isEqualTo(Stream.concat(each.reasons().stream(), each.warnings().stream()).mapToInt(Share::points).sum());
            }
            Collections.reverse(workers);
            assertThat(rank(workers, known)).isEqualTo(ranked);
        }
    }

    @Test void of_a_family_the_heaviest_counts_in_full_and_none_where_the_hub_holds_the_family_already() {
        var two = List.of(new Alone(AMARA, new BigDecimal("2.25"), new BigDecimal("0.6")), new Alone(BEN, new BigDecimal("2"), new BigDecimal("0.6")));

        assertThat(Moving.sum(Moving.weights(two, false))).isEqualByComparingTo("3.45");
        assertThat(Moving.sum(Moving.weights(two, true))).isEqualByComparingTo("2.55");
    }

    private List<Choice> rank(List<Worker> workers) { return rank(workers, List.of()); }

    private List<Choice> rank(List<Worker> workers, List<Known> known) {
        return ranking.of(new Asked(AMARA, Map.of(AMARA, "Amara", BEN, "Ben"), Map.of(AMARA, new BigDecimal("1.5")), Map.of(), Map.of(), Map.of(new UUID(1, 7), "speaks Yoruba")), workers, known);
    }

    private static String id(int n) { return new UUID(1, n).toString(); }

    private static Worker worker(int n, String name, String role, int weight) {
        return new Worker(new UUID(1, n), name, "Social worker", role, BigDecimal.ONE, false, false, false, false, weight, weight, BigDecimal.valueOf(weight), false, null);
    }

    private static Worker newly(int n, String name, int weight) {
        return new Worker(new UUID(1, n), name, "Newly qualified", "newly-qualified-social-worker", BigDecimal.ONE, false, false, true, false, weight, weight, BigDecimal.valueOf(weight), false, null);
    }
}
