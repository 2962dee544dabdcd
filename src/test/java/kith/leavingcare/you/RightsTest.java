package kith.leavingcare.you;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kith.ui.Language;
import org.junit.jupiter.api.Test;

class RightsTest {

    @Test void in_wales_each_right_is_said_in_welsh_too_and_the_local_offer_is_englands() {
        var england = Rights.told(List.of("money"), false, List.of(Language.ENGLISH));
        assertThat(england).hasSize(8).allMatch(each -> each.welsh() == null);
        assertThat(england.get(1).english().title()).isEqualTo("Money");
        assertThat(england.get(1).told()).isTrue();

        var wales = Rights.told(List.of(), true, List.of(Language.WELSH, Language.ENGLISH));
        assertThat(wales).hasSize(7).allMatch(each -> !each.welsh().words().isBlank() && !each.welsh().title().equals(each.english().title()));
        assertThat(wales.get(1).welsh().title()).isEqualTo("Arian");
    }
}
