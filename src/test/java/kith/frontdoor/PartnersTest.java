package kith.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kith.KithTest;
import kith.Samples;
import kith.Visitor;
import kith.access.May;
import kith.access.Permission;
import kith.access.Public;
import kith.access.partners.Partners;
import kith.assurance.SomeHubs;
import kith.casework.CaseworkFacts;
import kith.casework.CaseworkFacts.CaseClosed;
import kith.hub.HubFacts;
import kith.hub.HubFacts.AllocationMade;
import kith.ledger.PersonId;
import kith.people.PeopleFacts;
import kith.people.confidential.ConfidentialFacts;
import kith.people.confidential.ConfidentialFacts.ConflictDeclared;
import kith.people.confidential.ConfidentialFacts.RecordSealed;
import kith.people.confidential.ConfidentialFacts.RestrictionPlaced;
import kith.people.PeopleFacts.PersonIdentified;
import kith.people.PeopleFacts.PersonNamed;
import kith.people.PeopleFacts.PersonRegistered;
import kith.people.PeopleFacts.ResidenceStarted;
import kith.protection.ProtectionFacts;
import kith.protection.ProtectionFacts.ProtectionPlanStarted;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class PartnersTest extends KithTest {

    @Autowired Samples samples;
    @Autowired SomeHubs hubs;
    @Autowired Partners partners;
    @Autowired TransactionTemplate transaction;
    @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test void the_few_words_and_whom_to_ring_and_no_more() {
        var family = samples.family(null);
        var hub = hubs.open();
        hubs.coordinator(worker("practitioner"), hub, "01632 960777");
        samples.record(samples.fact(HubFacts.ALLOCATED, samples.today(), new AllocationMade(hub, null, null, null), family.amara()));
        var nhs = known(family.amara());

        var answer = partner().post("/check", "by", "nhs-number", "nhs", nhs.substring(0, 3) + " " + nhs.substring(3), "reason", "with-us-now").body();

        assertThat(answer).contains("Known to children", "On a child protection plan", "The hub of this test", "01632 960777");
        assertThat(answer).doesNotContain("Amara", "Adeyemi", "Larkspur", "ZX4", nhs, family.amara().toString());
        assertThat(signedIn(hubs.lead(worker("manager"), hub)).get("/children/" + family.amara() + "/looks?only=outside").body()).contains("Oak Park Primary School", "Partner", "a check by");
        assertThat(looksAt(family.amara())).contains("a check by Oak Park Primary School: The child is with us now, and we need to know whom to ring");
    }

    /** No closing ends the allocation: the hub of then is not who works with the family now. */
    @Test void of_a_closed_case_nobody_is_said_to_work_with_the_family_and_no_hub_is_named() {
        var hub = hubs.open();
        hubs.coordinator(worker("practitioner"), hub, "01632 960778");
        var child = samples.child("Jo", samples.today().minusYears(9));
        samples.record(samples.fact(HubFacts.ALLOCATED, samples.today().minusYears(3), new AllocationMade(hub, null, null, null), child));
        var nhs = known(child);
        var partner = partner();
        assertThat(answer(partner, nhs)).contains("somebody is working with the family", "01632 960778");

        samples.record(samples.fact(CaseworkFacts.CLOSED, samples.today().minusYears(2), new CaseClosed("RC1"), child));
        assertThat(answer(partner, nhs)).contains("Known in the past").doesNotContain("01632 960778", "The hub of this test");

        samples.record(samples.fact(HubFacts.ALLOCATED, samples.today().minusDays(1), new AllocationMade(hub, null, null, null), child));
        assertThat(answer(partner, nhs)).as("given to a hub again").contains("somebody is working with the family", "01632 960778");

        samples.record(samples.fact(PeopleFacts.DIED, samples.today(), new PeopleFacts.ChildDied(), child));
        assertThat(answer(partner, nhs)).contains("Known in the past").doesNotContain("01632 960778");
    }

    @Test void by_name_all_has_to_fit() {
        var born = samples.today().minusYears(7);
        var surname = "Osei-" + UUID.randomUUID().toString().substring(0, 6);
        var child = PersonId.fresh();
        samples.record(samples.fact(PeopleFacts.REGISTERED, samples.today().minusWeeks(9), new PersonRegistered(born, null, "F", "MWBA"), child),
            samples.fact(PeopleFacts.NAMED, samples.today().minusWeeks(9), new PersonNamed("legal", "Abena Joy", surname), child),
            samples.fact(PeopleFacts.RESIDENCE_STARTED, samples.today().minusWeeks(9), new ResidenceStarted("3 Larkspur Row", "Marlow Heath", "ZX4 7QP", false, "home"), child),
            samples.fact(ProtectionFacts.PLAN_STARTED, samples.today().minusWeeks(4), new ProtectionPlanStarted("NEG", null), child));
        var partner = partner();

        assertThat(byName(partner, "abena  joy", " " + surname.toUpperCase(), born.toString(), "zx47qp")).contains("On a child protection plan");
        assertThat(byName(partner, "Abena", surname, born.toString(), "ZX4 7QP")).contains("Nothing to tell you");
        assertThat(byName(partner, "Abena Joy", surname, born.minusDays(1).toString(), "ZX4 7QP")).contains("Nothing to tell you");
        assertThat(byName(partner, "Abena Joy", surname, born.toString(), "ZX4 7QR")).contains("Nothing to tell you");
        assertThat(looksAt(child)).hasSize(1);
    }

    @Test void a_shielded_address_is_no_way_to_a_child() {
        samples.family(null);

        assertThat(byName(partner(), "Ben", "Adeyemi-Clarke", samples.today().minusYears(4).toString(), "ZX4 7QP")).contains("Nothing to tell you");
    }

    @Test void a_parent_is_nobody_to_a_partner() {
        var family = samples.family(null);

        assertThat(partner().post("/check", "by", "nhs-number", "nhs", known(family.mother()), "reason", "injury").body()).contains("Nothing to tell you");
    }

    @Test void hidden_and_unknown_are_the_same_to_the_letter() {
        var username = aPartner();
        var partner = signedIn(username);
        var unknown = answer(partner, fresh());

        for (Consumer<PersonId> hiding : List.<Consumer<PersonId>>of(
            child -> samples.record(samples.fact(ConfidentialFacts.CONFLICT, samples.today(), new ConflictDeclared(hubs.id(username).toString(), "neighbour"), child)),
            child -> samples.record(samples.fact(ConfidentialFacts.RESTRICTED, samples.today(), new RestrictionPlaced("high-risk", UUID.randomUUID().toString(), List.of()), child)),
            child -> samples.record(samples.fact(ConfidentialFacts.SEALED, samples.today(), new RecordSealed(List.of()), child)))) {
            var child = samples.family(null).amara();
            var nhs = known(child);
            assertThat(answer(partner, nhs)).contains("On a child protection plan");

            hiding.accept(child);

            assertThat(answer(partner, nhs)).isEqualTo(unknown);
            assertThat(transaction.<List<String>>execute(status -> db.sql("select outcome from access.who_looked where person = :person order by at").param("person", child.value()).query(String.class).list()))
                .containsExactly("shown", "hidden");
        }
    }

    @Test void nothing_found_is_a_look_too_and_the_number_is_kept_hashed() {
        var username = aPartner();

        var reply = signedIn(username).post("/check", "by", "nhs-number", "nhs", fresh(), "reason", "injury");

        assertThat(reply.body()).contains("Nothing to tell you", "does not mean that the child is safe", "999");
        assertThat(transaction.<List<String>>execute(status -> db.sql("select outcome from access.look where worker = :worker").param("worker", hubs.id(username)).query(String.class).list()))
            .containsExactly("nothing");
        assertThat(transaction.<List<String>>execute(status -> db.sql("select outcome || ' ' || length(identifier) from access.partner_check where worker = :worker").param("worker", hubs.id(username)).query(String.class).list()))
            .containsExactly("nothing 32");
    }

    @Test void a_mistake_is_said_and_is_no_check() {
        var reply = partner().post("/check", "by", "nhs-number", "nhs", "943 476 5910", "reason", "");

        assertThat(reply.statusCode()).isEqualTo(422);
        assertThat(reply.body()).contains("Check the NHS number", "Say why you check", "943 476 5910");
    }

    @Test void the_thirty_first_in_an_hour_waits() {
        var partner = partner();
        for (int i = 0; i < 30; i++) assertThat(partner.post("/check", "by", "nhs-number", "nhs", fresh(), "reason", "injury").statusCode()).isEqualTo(200);

        var reply = partner.post("/check", "by", "nhs-number", "nhs", fresh(), "reason", "injury");

        assertThat(reply.statusCode()).isEqualTo(429);
        assertThat(reply.body()).contains("too many checks");
    }

    @Test void a_partner_sees_nothing_else() {
        var partner = partner();
        var child = samples.family(null).amara().value();
        var open = requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
            .filter(route -> route.getValue().getBeanType().getPackageName().startsWith("kith") && !route.getValue().getBeanType().getSimpleName().endsWith("TestRoutes"))
            .filter(route -> !route.getValue().hasMethodAnnotation(Public.class))
            .filter(route -> !List.of(Permission.CHECK, Permission.OWN_ACCOUNT).contains(route.getValue().getMethodAnnotation(May.class).value()))
            .flatMap(route -> route.getKey().getPatternValues().stream())
            .filter(path -> !path.equals("/"))
            .map(path -> path.replace("{person}", child.toString()).replaceAll("\\{[^}]*}", UUID.randomUUID().toString()))
            .flatMap(path -> Stream.of(path + " " + partner.get(path).statusCode(), path + " " + partner.post(path).statusCode()))
            .filter(reply -> !reply.endsWith("403") && !reply.endsWith("404") && !reply.endsWith("405")).toList();

        assertThat(open).isEmpty();
        assertThat(partner.get("/check").body()).doesNotContain("name=\"q\"", "/record", "Reviews", "My day", "My hub");
        assertThat(Visitor.place(partner.get("/"))).isEqualTo("/check");
        assertThat(partner.get("/account").statusCode()).isEqualTo(200);
    }

    @Test void whoever_owns_work_owns_an_account() {
        assertThat(transaction.<List<String>>execute(status -> db.sql("""
            select role from access.role_permission where permission = 'OWN_WORK'
            except select role from access.role_permission where permission = 'OWN_ACCOUNT'
            """).query(String.class).list())).isEmpty();
    }

    /** The page without the token of its forms, which is new each time. */
    private static String answer(Visitor partner, String nhs) {
        return partner.post("/check", "by", "nhs-number", "nhs", nhs, "reason", "said").body().replaceAll("(name=\"_csrf\" value|nonce)=\"[^\"]*\"", "");
    }

    private String byName(Visitor partner, String forenames, String surname, String born, String postcode) {
        return partner.post("/check", "by", "name", "forenames", forenames, "surname", surname, "born", born, "postcode", postcode, "reason", "said").body();
    }

    private String known(PersonId person) {
        var nhs = fresh();
        samples.record(samples.fact(PeopleFacts.IDENTIFIED, samples.today(), new PersonIdentified("nhs-number", nhs), person));
        return nhs;
    }

    /** Ten digits that fit together. */
    private static String fresh() {
        while (true) {
            var nine = String.format("%09d", Math.floorMod(UUID.randomUUID().getLeastSignificantBits(), 1_000_000_000L));
            int sum = 0;
            for (int i = 0; i < 9; i++) sum += (nine.charAt(i) - '0') * (10 - i);
            int check = (11 - sum % 11) % 11;
            if (check < 10) return nine + check;
        }
    }

    private Visitor partner() { return signedIn(aPartner()); }

    private String aPartner() {
        var username = worker("partner");
        partners.join(hubs.id(username), "Oak Park Primary School", Partners.Kind.SCHOOL);
        return username;
    }

    private List<String> looksAt(PersonId person) {
        return transaction.execute(status -> db.sql("select what from access.who_looked where person = :person").param("person", person.value()).query(String.class).list());
    }
}
