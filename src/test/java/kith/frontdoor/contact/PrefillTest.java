package kith.frontdoor.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrefillTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "ellis thackray 9                                 | age=9; forenames=Ellis; surname=Thackray",
        "Ellis Thackray, 16 Thimble Street                | line=16 Thimble Street; forenames=Ellis; surname=Thackray",
        "Ellis Thackray 9, 16 Thimble Street, sl1 3ab     | postcode=SL1 3AB; line=16 Thimble Street; age=9; forenames=Ellis; surname=Thackray",
        "Ellis Thackray 943 476 5919                      | nhs=943 476 5919; forenames=Ellis; surname=Thackray",
        "a823432110007 Ellis Thackray                     | upn=A823432110007; forenames=Ellis; surname=Thackray",
        "Ellis Thackray 07700 90 01 23                    | forenames=Ellis; surname=Thackray",
        "Ellis Thackray 9, 4/5/2019                       | born=4/5/2019; forenames=Ellis; surname=Thackray",
        "Ellis Thackray 4/5/2019                          | born=4/5/2019; forenames=Ellis; surname=Thackray"})
    void what_was_typed_stands_where_it_belongs(String typed, String answers) {
        assertThat(Prefill.of(typed, TODAY).entrySet().stream().map(each -> each.getKey() + "=" + each.getValue().getFirst()).collect(Collectors.joining("; "))).isEqualTo(answers);
    }
}
