package kith.casework.safetyplan;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** It is read with the family, and handed to them. */
class SafetyPlanInWelshTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test void its_headings_are_said_in_welsh_too_where_families_are_spoken_to_in_welsh() {
        assertThat(sheet(true)).contains("Who keeps the child safe tonight <span lang=\"cy\">/ Pwy sy’n cadw’r plentyn yn ddiogel heno</span>");
        assertThat(sheet(false)).contains("Who keeps the child safe tonight").doesNotContain("lang=");
    }

    private static String sheet(boolean welsh) {
        var plan = new Standing(UUID.randomUUID(), UUID.randomUUID(), TODAY, null, null, Map.of(Part.SAFE, "Grandmother"), List.of(), List.of(), List.of());
        var html = new StringOutput();
        TemplateEngine.createPrecompiled(ContentType.Html).render("kith/casework/safetyplan/plan.jte", Map.of("plan", plan, "today", TODAY, "welsh", welsh), html);
        return html.toString();
    }
}
