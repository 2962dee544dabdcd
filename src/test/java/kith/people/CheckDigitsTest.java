package kith.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kith.people.names.CheckDigits;
import org.junit.jupiter.api.Test;

class CheckDigitsTest {

    @Test void an_nhs_number_is_checked_by_modulus_eleven() {
        for (var right : List.of("943 476 5919", "9434765919", "4505577104")) assertThat(CheckDigits.doubt("nhs-number", right)).as(right).isNull();
        for (var wrong : List.of("943 476 5918", "9434765991", "943476591", "94347659190", "abcdefghij")) assertThat(CheckDigits.doubt("nhs-number", wrong)).as(wrong).isNotNull();
    }

    @Test void any_digit_mistyped_and_any_neighbours_swapped_are_noticed() {
        var right = "9434765919";
        for (int i = 0; i < 10; i++) {
            for (char digit = '0'; digit <= '9'; digit++)
                if (digit != right.charAt(i)) assertThat(CheckDigits.doubt("nhs-number", right.substring(0, i) + digit + right.substring(i + 1))).isNotNull();
            if (i > 0 && right.charAt(i) != right.charAt(i - 1))
                assertThat(CheckDigits.doubt("nhs-number", right.substring(0, i - 1) + right.charAt(i) + right.charAt(i - 1) + right.substring(i + 1))).isNotNull();
        }
    }

    /** By hand: digits 1 to 12 times 2 to 13 is 16 + 0 + 4 + 10 + 0 + 0 + 0 + 9 + 0 + 11 + 0 + 13 = 63, and 63 mod 23 is 17, the letter U. */
    @Test void a_upn_is_checked_by_its_letter() {
        assertThat(CheckDigits.doubt("upn", "U801200010101")).isNull();
        assertThat(CheckDigits.doubt("upn", "A801200010101")).isNotNull();
        assertThat(CheckDigits.doubt("upn", "U80120001010")).isNotNull();
        assertThat(CheckDigits.doubt("la-child-id", "anything")).isNull();
    }

    @Test void the_authoritys_own_number_is_kept_as_the_authority_writes_it() {
        assertThat(CheckDigits.written("la-child-id", " SL-0042 ")).isEqualTo("SL-0042");
        assertThat(CheckDigits.written("nhs-number", "943 476 5919")).isEqualTo("9434765919");
    }
}
