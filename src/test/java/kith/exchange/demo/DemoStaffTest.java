package kith.exchange.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import kith.organisation.Hub;
import kith.organisation.OperatingModel;
import kith.organisation.OperatingModels;
import kith.organisation.Post;
import org.junit.jupiter.api.Test;

class DemoStaffTest {

    private final OperatingModel model = OperatingModels.shipped("slough-2016");
    private final List<DemoWorker> staff = DemoStaff.of(model, 2016);

    @Test void the_same_seed_makes_the_same_people() {
        assertThat(DemoStaff.of(model, 2016)).isEqualTo(staff);
        assertThat(DemoStaff.of(model, 2017)).isNotEqualTo(staff);
    }

    @Test void nobody_shares_an_id_a_name_to_sign_in_with_or_a_phone() {
        assertThat(staff).extracting(DemoWorker::id).doesNotHaveDuplicates();
        assertThat(staff).extracting(DemoWorker::username).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z]+\\.[a-z-]+"));
        assertThat(staff).extracting(DemoWorker::phone).doesNotHaveDuplicates().allMatch(phone -> phone.matches("07700 900\\d{3}|01632 960\\d{3}"));
    }

    @Test void every_hub_has_people_and_one_who_leads() {
        for (Hub hub : model.hubs()) assertThat(of(hub.code())).hasSizeGreaterThanOrEqualTo(6)
            .filteredOn(worker -> worker.role().equals("consultant-social-worker")).hasSize(1);
    }

    @Test void what_the_establishment_leaves_empty_is_empty() {
        var roles = staff.stream().collect(Collectors.groupingBy(DemoWorker::role, Collectors.counting()));

        assertThat(roles).containsEntry("newly-qualified-social-worker", 13L).containsEntry("social-worker", 17L).containsEntry("senior-social-worker", 20L)
            .containsEntry("child-and-family-worker", 19L).containsEntry("clinician", 7L).containsEntry("hub-coordinator", 16L).containsEntry("group-manager", 4L);
        assertThat(roles).containsKeys("emergency-duty-worker", "independent-reviewing-officer", "conference-chair", "data-officer", "director-of-childrens-services", "system-administrator");
    }

    @Test void a_clinician_works_half_the_week_in_each_of_two_hubs() {
        assertThat(staff).filteredOn(worker -> worker.role().equals("clinician")).allMatch(worker -> worker.posts().size() == 2);
    }

    private List<DemoWorker> of(String hub) {
        return staff.stream().filter(worker -> worker.posts().stream().map(Post::place).anyMatch(hub::equals)).toList();
    }
}
