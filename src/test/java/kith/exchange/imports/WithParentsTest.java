package kith.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kith.exchange.imports.Row.Episode;
import kith.exchange.imports.Row.Identity;
import org.junit.jupiter.api.Test;

/** A child at home under an order is visited more often (Care Planning Regulations 2010, regulation 28(4) and (5)); the return says the place and the order. */
class WithParentsTest {

    private static final String CHILD = "K77";
    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 2);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 2);

    @Test void at_home_under_an_interim_order() {
        var imported = told(episode(FEBRUARY, "S", "P1", "C1", null));

        assertThat(imported.story(CHILD)).contains("2026-02-02 placement.started type=P1 provider=PR0 reason=S basis=interim-order-parent");
        assertThat(imported.statuses(CHILD, "2026-03-31")).anyMatch(each -> each.startsWith("closer-visits since 2026-02-02"));
    }

    @Test void at_home_when_the_full_order_is_made() {
        var imported = told(episode(FEBRUARY, "S", "P1", "C1", MARCH), episode(MARCH, "L", "P1", "C2", null));

        assertThat(imported.story(CHILD)).contains("2026-03-02 legal-status.changed legalStatus=C2", "2026-03-02 placement.changed basis=care-order-parent").noneMatch(each -> each.contains("placement.ended"));
        assertThat(imported.statuses(CHILD, "2026-03-31")).anyMatch(each -> each.startsWith("closer-visits since ")).noneMatch(each -> each.startsWith("weekly-visits"));
    }

    @Test void home_from_a_foster_placement_on_the_day_it_ends() {
        var imported = told(episode(FEBRUARY, "S", "U6", "C1", MARCH), episode(MARCH, "P", "P1", "C1", null));

        assertThat(imported.statuses(CHILD, "2026-03-31")).contains("closer-visits since 2026-03-02", "weekly-visits since 2026-03-02");
    }

    @Test void in_foster_care_an_interim_order_changes_nothing_of_the_visits() {
        assertThat(told(episode(FEBRUARY, "S", "U6", "C1", null)).statuses(CHILD, "2026-03-31")).noneMatch(each -> each.contains("visits"));
    }

    private static Episode episode(LocalDate start, String begun, String place, String law, LocalDate end) {
        return new Episode(start, begun, law, "N1", place, "PR0", end, end == null ? null : "X1", null, null, null, null);
    }

    private static Imported told(Episode... episodes) {
        var imported = new Imported();
        var rows = new ArrayList<Row>(List.of(episodes));
        rows.addFirst(new Identity("ssda903", LocalDate.of(2018, 5, 4), null, null, "F", "WBRI", null, List.of()));
        imported.tell(Dossier.child(CHILD), rows, Format.SSDA903, 2026, LocalDate.of(2026, 3, 31), 1);
        return imported;
    }
}
