package kith.casework.question;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kith.access.Access;
import kith.access.SignedIn;
import kith.pathway.question.Asking.Asked;
import kith.pathway.question.ToConfirm;
import kith.people.ChildHeading;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;

/** Whichever form it was: the same page asks, and sends the same answers again. */
@ControllerAdvice
class ToConfirmAnswer {

    static final String DRAFT = "draft-at";
    private static final Set<String> NOT_TYPED = Set.of("_csrf", "after", DRAFT, AskingFilter.RIGHT);

    private final Wording wording;
    private final ChildHeading heading;
    private final Access access;
    private final TransactionTemplate transaction;

    ToConfirmAnswer(Wording wording, ChildHeading heading, Access access, PlatformTransactionManager transactions) {
        this.wording = wording;
        this.heading = heading;
        this.access = access;
        this.transaction = new TransactionTemplate(transactions);
    }

    @ExceptionHandler(ToConfirm.class)
    ModelAndView ask(ToConfirm found, HttpServletRequest request) {
        var answers = new ArrayList<ToConfirmPage.Answer>();
        request.getParameterMap().forEach((name, values) -> {
            if (!NOT_TYPED.contains(name)) for (var value : values) answers.add(new ToConfirmPage.Answer(name, value));
        });
        var said = request.getParameterValues(AskingFilter.RIGHT);
        var right = new ArrayList<>(said == null ? List.of() : List.of(said));
        found.asked().stream().map(Asked::key).distinct().forEach(right::add);
        var page = new ToConfirmPage(request.getRequestURI(), change(request), transaction.execute(status -> words(found)), right, answers, files(request));
        return new ModelAndView("kith/casework/question/ToConfirmPage", Map.of("page", page), HttpStatus.CONFLICT);
    }

    /** Whose question it is, where there are several children and this worker may know of them. */
    private List<String> words(ToConfirm found) {
        var people = found.asked().stream().map(each -> each.person().value()).distinct().toList();
        var seen = people.size() == 1 ? Set.of() : SignedIn.here().map(worker -> (Set<?>) access.sight(worker, people).keySet()).orElse(Set.of());
        return found.asked().stream().sorted(Comparator.comparing(each -> each.question().day())).map(each -> (seen.contains(each.person().value()) ? heading.name(each.person().value()) + ": " : "") + wording.of(each.question())).distinct().toList();
    }

    private static String change(HttpServletRequest request) {
        var address = request.getParameter(DRAFT);
        return address != null && address.startsWith("/drafts/") ? address : null;
    }

    private static boolean files(HttpServletRequest request) {
        return request instanceof MultipartHttpServletRequest several && several.getMultiFileMap().values().stream().flatMap(List::stream).anyMatch(each -> !each.isEmpty());
    }
}
