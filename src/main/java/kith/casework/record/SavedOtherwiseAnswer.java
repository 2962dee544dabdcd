package kith.casework.record;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kith.ledger.Uuids;
import kith.pathway.SavedOtherwise;
import kith.ui.Say;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Whichever form it was: nobody is told "Saved" of what was not, and what was typed is given back with ids of its own. */
@ControllerAdvice
class SavedOtherwiseAnswer {

    private static final Set<String> NOT_TYPED = Set.of("_csrf", "after", "draft-at", "draft-title", "right");

    private static final Pattern RECORD = Pattern.compile("/children/[0-9a-f-]{36}");

    private final Clock clock;

    SavedOtherwiseAnswer(Clock clock) {
        this.clock = clock;
    }

    private static String there(String address) {
        var record = RECORD.matcher(address);
        return record.lookingAt() ? record.group() : null;
    }

    @ExceptionHandler(SavedOtherwise.class)
    ModelAndView say(SavedOtherwise found, HttpServletRequest request) {
        var ids = new HashMap<String, String>();
        for (var each : found.ids()) ids.put(each.toString(), Uuids.fresh().toString());
        var answers = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> {
            if (!NOT_TYPED.contains(name)) answers.put(name, Stream.of(values).map(value -> ids.getOrDefault(value, value)).toList());
        });
        boolean apart = Stream.of(request.getParameterMap().values().toArray(String[][]::new)).flatMap(Stream::of).anyMatch(ids::containsKey);
        var draft = request.getParameter("draft-at");
        var page = new SavedOtherwisePage(Say.lately(found.saved(), Say.london(clock.instant())), there(request.getRequestURI()), request.getRequestURI(), apart, apart && draft != null && draft.startsWith("/drafts/") ? draft : null, answers);
        return new ModelAndView("kith/casework/record/SavedOtherwisePage", Map.of("page", page), HttpStatus.CONFLICT);
    }
}
