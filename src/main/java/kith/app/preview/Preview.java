package kith.app.preview;

import java.time.Clock;
import java.time.LocalDate;
import kith.access.May;
import kith.access.Permission;
import kith.ui.Page;
import kith.ui.Say;
import kith.ui.Screen;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Every component in every state, for those who build pages; only with --dev. */
@Controller
@ConditionalOnProperty("kith.dev")
class Preview {

    private final Clock clock;

    Preview(Clock clock) {
        this.clock = clock;
    }

    @May(Permission.OWN_WORK) @GetMapping("/preview")
    Page show() {
        Screen.draftSaved("16:42");
        return Page.of("kith/app/preview/PreviewPage", new PreviewPage(LocalDate.now(clock.withZone(Say.LONDON))));
    }
}
