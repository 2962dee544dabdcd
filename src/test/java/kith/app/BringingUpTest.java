package kith.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kith.KithTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;

/** A data folder of a Kith that knew no skills, or no weights. */
@Transactional
class BringingUpTest extends KithTest {

    @Autowired ApplicationContext context;

    @BeforeEach void from_before_skills() {
        db.sql("delete from organisation.skill_asked").update();
        db.sql("update organisation.model_whole set content = content #- '{weights,skills}'").update();
    }

    @Test void weights_of_its_own_stay_and_the_skills_are_kiths() {
        db.sql("update organisation.weight set points = 9.5 where kind = 'status' and code = 'child-protection'").update();
        assertThat(lacking()).isTrue();

        FirstStart.weigh(context, "monmouthshire-2017");

        assertThat(points("child-protection")).containsOnly("9.5");
        assertThat(skills()).contains("Court work");
        assertThat(lacking()).isFalse();
    }

    @Test void a_model_of_its_own_under_the_code_of_one_of_kiths_says_which_skills() {
        db.sql("update organisation.model_whole set content = jsonb_set(content, '{weights,skills}', '[{\"skill\": \"Horses\", \"where\": [\"unborn\"]}]')").update();

        FirstStart.weigh(context, "slough-2016");

        assertThat(skills()).containsExactly("Horses");
    }

    @Test void without_weights_the_model_that_is_kept_says_them_and_not_another() {
        db.sql("delete from organisation.weight").update();
        db.sql("update organisation.model_whole set content = jsonb_set(content, '{weights,further-children}', '0.125')").update();

        FirstStart.weigh(context, "cambridgeshire-2011");

        assertThat(db.sql("select points::text from organisation.weight where kind = 'family' and code = 'further'").query(String.class).list()).containsExactly("0.125");
        assertThat(skills()).contains("Court work");
    }

    @Test void a_model_that_asks_for_no_skill_lacks_none() {
        db.sql("update organisation.model_whole set content = jsonb_set(content, '{weights,skills}', '[]')").update();
        assertThat(lacking()).isFalse();
    }

    private boolean lacking() {
        return db.sql(FirstStart.WITHOUT_WEIGHTS).query(Boolean.class).single();
    }

    private List<String> points(String status) {
        return db.sql("select points::text from organisation.weight where kind = 'status' and code = :status").param("status", status).query(String.class).list();
    }

    private List<String> skills() {
        return db.sql("select distinct skill from organisation.skill_asked order by skill").query(String.class).list();
    }
}
