package kith.access.drafts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Saves what is being typed: by the script as it is typed, or by the Save draft button where no script runs. */
@Controller
class DraftController {

    private final Drafts drafts;

    DraftController(Drafts drafts) {
        this.drafts = drafts;
    }

    @May(Permission.RECORD) @PostMapping("/drafts/{form}/{about}")
    ResponseEntity<Void> keep(@PathVariable String form, @PathVariable UUID about, @RequestParam MultiValueMap<String, String> typed,
                              @RequestHeader(name = "Kith-Draft", required = false) String typing, @RequestParam(defaultValue = "") String back, Worker worker) {
        Map<String, List<String>> answers = new LinkedHashMap<>(typed);
        answers.remove("_csrf");
        answers.remove("back");
        answers.remove("draft-at");
        drafts.keep(worker, form, about, answers, local(back) ? back : null);
        if (typing != null) return ResponseEntity.noContent().build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER).header(HttpHeaders.LOCATION, local(back) ? back : "/children/" + about + "/record/" + form).build();
    }

    /** Never to another host. */
    private static boolean local(String address) {
        return address.startsWith("/") && !address.startsWith("//") && !address.contains("\\");
    }
}
