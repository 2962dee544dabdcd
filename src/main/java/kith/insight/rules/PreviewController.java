package kith.insight.rules;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.ledger.Happened;
import kith.ui.Destination;
import kith.ui.Field;
import kith.ui.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Before the rules of a pathway are changed: whose clocks would move. Nothing that is chosen here is kept. */
@Controller
class PreviewController {

    private static final String PAGE = "kith/insight/rules/PreviewPage";
    private static final String AT = "/settings/pathways/preview";
    private static final int MOST = 60;
    private static final long LARGEST = 500_000;

    private final ChangedRules rules;
    private final Clock clock;

    PreviewController(ChangedRules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    @Bean
    static Destination changedRulesPlace() {
        return Destination.of("Change of rules", AT, 88).needs(Permission.SEE_SERVICE.name()).under("More");
    }

    @May(Permission.SEE_SERVICE) @GetMapping(AT)
    Page ask() {
        return Page.of(PAGE, PreviewPage.asking(Field.blank("files")));
    }

    @May(Permission.SEE_SERVICE) @PostMapping(AT)
    Page show(Worker worker, @RequestParam(required = false) List<MultipartFile> files) {
        var chosen = files == null ? List.<MultipartFile>of() : files.stream().filter(file -> file.getOriginalFilename() != null && !file.getOriginalFilename().isEmpty()).toList();
        var field = Field.blank("files").must(!chosen.isEmpty(), "Choose the changed files").must(chosen.size() <= MOST, "Choose at most " + MOST + " files")
            .must(chosen.stream().allMatch(file -> file.getOriginalFilename().matches("(.*[/\\\\])?[A-Za-z0-9][A-Za-z0-9._-]*\\.yml")), "Choose files whose names end with .yml")
            .must(chosen.stream().allMatch(file -> file.getSize() <= LARGEST), "Each file may have at most 500 kB");
        if (field.wrong()) return Page.invalid(PAGE, PreviewPage.asking(field));
        try {
            var today = LocalDate.now(clock.withZone(Happened.LONDON));
            return Page.of(PAGE, new PreviewPage(field, List.of(), rules.show(rules.count(chosen, today), worker, today)));
        } catch (IllegalArgumentException wrong) {
            return Page.invalid(PAGE, new PreviewPage(field.wrong("These files cannot be used: mend what is said below and choose them again"), wrong.getMessage().lines().toList(), null));
        } catch (ChangedRules.Busy busy) {
            return Page.invalid(PAGE, PreviewPage.asking(field.wrong("Somebody else is looking at a change just now. Try again in a minute")));
        }
    }
}
