package kith.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kith.ui.Answers;

/** Everything that was sent, so that it can be sent again: ids come from the form, so sending twice does no harm. */
public record NotConfirmedPage(String action, List<Answer> answers) {

    private static final Set<String> NOT_TYPED = Set.of("_csrf", "password");

    public record Answer(String name, String value) {
        /** Ids and choices are sent again but need not be read. */
        public boolean worthReading() { return !Answers.carried(name) && value.contains(" "); }
    }

    static NotConfirmedPage of(HttpServletRequest request) {
        var answers = new ArrayList<Answer>();
        request.getParameterMap().forEach((name, values) -> {
            if (!NOT_TYPED.contains(name)) for (var value : values) answers.add(new Answer(name, value));
        });
        return new NotConfirmedPage(request.getRequestURI(), answers);
    }

    public List<Answer> words() { return answers.stream().filter(Answer::worthReading).toList(); }
}
