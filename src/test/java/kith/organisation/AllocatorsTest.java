package kith.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import kith.KithTest;
import kith.access.Asker;
import kith.ui.Say;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What is in force in the database decides which hub is proposed, and not the files that Kith ships with. Each is looked at and taken back. */
class AllocatorsTest extends KithTest {

    private static final Situation URGENT = Situation.of(4, "section-47").ofUrgency();

    @Autowired Allocators allocators;
    @Autowired TransactionTemplate transaction;

    @Test void a_hub_that_was_given_other_work_is_proposed_for_it() {
        var was = proposed("hub-6", "");

        assertThat(was).isNotEqualTo("hub-6");
        assertThat(proposed("hub-6", "update organisation.hub set function = (select function from organisation.hub where code = '%s' and valid @> :today::date limit 1) where code = 'hub-6' and valid @> :today::date".formatted(was))).isEqualTo("hub-6");
        assertThat(proposed("hub-6", "")).isEqualTo(was);
    }

    @Test void a_hub_that_has_closed_is_not_proposed() {
        var was = proposed("hub-6", "");

        assertThat(proposed("hub-6", "update organisation.hub set valid = daterange(lower(valid), :today::date) where code = '%s' and valid @> :today::date and lower(valid) < :today::date".formatted(was))).isNotEqualTo(was);
    }

    @Test void the_rules_are_those_of_the_model_that_was_installed_whatever_its_name() {
        var renamed = "update organisation.model_whole set code = 'of-our-own', content = jsonb_set(jsonb_set(content, '{model}', '\"of-our-own\"'), '{allocation,rules}', '[]') where valid @> :today::date";

        assertThat(within(renamed, () -> allocators.on(Say.london(clock.instant())).orElseThrow().propose(URGENT, Map.of()).reasons())).noneMatch(each -> each.toLowerCase().contains("urgent"));
        assertThat(within("", () -> allocators.on(Say.london(clock.instant())).orElseThrow().propose(URGENT, Map.of()).reasons())).anyMatch(each -> each.toLowerCase().contains("urgent"));
    }

    /** Where only this hub has room, whatever other tests have opened. */
    private String proposed(String roomy, String change) {
        return within(change, () -> {
            var loads = new HashMap<String, Integer>();
            for (var hub : db.sql("select code from organisation.hub").query(String.class).list()) loads.put(hub, hub.equals(roomy) ? 0 : 1000);
            return allocators.on(Say.london(clock.instant())).orElseThrow().propose(URGENT, loads).hub();
        });
    }

    private <T> T within(String change, Supplier<T> look) {
        return Asker.asSystem(() -> transaction.execute(begun -> {
            begun.setRollbackOnly();
            if (!change.isEmpty()) assertThat(db.sql(change).param("today", Say.london(clock.instant())).update()).isPositive();
            return look.get();
        }));
    }
}
