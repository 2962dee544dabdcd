package kith.casework.question;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kith.access.Access;
import kith.access.Level;
import kith.access.SignedIn;
import kith.ledger.FactId;
import kith.pathway.question.Asking.Asked;
import kith.pathway.question.DataQuestion;
import kith.pathway.question.ToConfirm;
import kith.people.ChildHeading;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    static final String WITHHELD = "select exists (select from unnest(:facts::uuid[]) as f (id) where f.id = any (access.in_sight('withheld')))";
    private static final String UNREAD = "It does not fit something on this record that you do not read. If yours is right, it is kept and the hub is asked";

    private final Wording wording;
    private final ChildHeading heading;
    private final Access access;
    private final JdbcClient db;
    private final TransactionTemplate transaction;

    ToConfirmAnswer(Wording wording, ChildHeading heading, Access access, JdbcClient db, PlatformTransactionManager transactions) {
        this.wording = wording;
        this.heading = heading;
        this.access = access;
        this.db = db;
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

    /**
     * Whose question it is, where there are several children and this worker may know of them. Adding to a record is not reading it: whoever
     * may see no outline of it, or not the entry that contradicts theirs, learns neither what that is nor its day.
     */
    private List<String> words(ToConfirm found) {
        var people = found.asked().stream().map(each -> each.person().value()).distinct().toList();
        var sight = SignedIn.here().map(worker -> access.sight(worker, people)).orElse(Map.of());
        return found.asked().stream().sorted(Comparator.comparing(each -> each.question().day())).map(each -> {
            var person = each.person().value();
            return (people.size() > 1 && sight.containsKey(person) ? heading.name(person) + ": " : "") + (reads(sight.get(person), each.question()) ? wording.of(each.question()) : UNREAD);
        }).distinct().toList();
    }

    private boolean reads(Level level, DataQuestion question) {
        var facts = Stream.of(question.fact(), question.other()).filter(Objects::nonNull).map(FactId::value).toArray(UUID[]::new);
        return level != null && level.reaches(Level.OUTLINE) && !db.sql(WITHHELD).param("facts", facts).query(Boolean.class).single();
    }

    private static String change(HttpServletRequest request) {
        var address = request.getParameter(DRAFT);
        return address != null && address.startsWith("/drafts/") ? address : null;
    }

    private static boolean files(HttpServletRequest request) {
        return request instanceof MultipartHttpServletRequest several && several.getMultiFileMap().values().stream().flatMap(List::stream).anyMatch(each -> !each.isEmpty());
    }
}
