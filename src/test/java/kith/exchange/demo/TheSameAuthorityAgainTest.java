package kith.exchange.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.stream.Collectors;
import kith.ledger.Hash;
import kith.ledger.Words;
import org.junit.jupiter.api.Test;

class TheSameAuthorityAgainTest {

    @Test void the_same_seed_makes_the_same_bytes() {
        assertThat(bytes(7)).isEqualTo(bytes(7));
    }

    @Test void another_seed_makes_another_authority() {
        assertThat(bytes(7)).isNotEqualTo(bytes(8));
    }

    @Test void a_family_does_not_depend_on_how_many_are_asked_for() {
        var authority = AuthorityOfTheTests.ofSeed(7);

        assertThat(authority.families(400).toList().subList(0, 20)).isEqualTo(authority.families(60).limit(20).toList());
    }

    @Test void no_two_facts_have_the_same_id() {
        var families = AuthorityOfTheTests.families(300);
        var facts = families.stream().flatMap(family -> family.facts().stream()).toList();

        assertThat(facts.stream().map(fact -> fact.id()).collect(Collectors.toSet())).hasSameSizeAs(facts);
    }

    @Test void neighbours_do_not_read_alike() {
        var notes = AuthorityOfTheTests.families(500).stream().flatMap(family -> family.facts().stream())
            .filter(fact -> fact.kind().name().equals("visit.made")).flatMap(fact -> fact.words().stream()).map(Words::text)
            .filter(text -> text.length() > 120).distinct().toList();

        assertThat(notes.size()).isGreaterThan(1000);
        assertThat(notes).noneMatch(text -> text.contains("{") || text.contains("null"));
    }

    private static byte[] bytes(long seed) {
        var all = new ByteArrayOutputStream();
        AuthorityOfTheTests.ofSeed(seed).families(120).flatMap(family -> family.facts().stream()).forEach(fact -> all.writeBytes(AuthorityOfTheTests.JSON.write(fact)));
        return Arrays.copyOf(Hash.of(all.toByteArray()), 32);
    }
}
