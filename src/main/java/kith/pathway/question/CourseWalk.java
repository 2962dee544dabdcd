package kith.pathway.question;

import java.util.ArrayList;
import java.util.List;
import kith.ledger.Fact;
import kith.pathway.question.DataQuestion.Kind;

/** One course through a history, day by day: an end belongs to what began before that day, and only then to what began on it. */
final class CourseWalk {

    private final Course course;
    private final List<DataQuestion> questions;
    private final List<Fact<?>> open = new ArrayList<>(2);
    private final List<Fact<?>> loose = new ArrayList<>(1);
    /** Ended by something else, so that its own end may still come. */
    private boolean endedBefore;

    CourseWalk(Course course, List<DataQuestion> questions) {
        this.course = course;
        this.questions = questions;
    }

    void day(List<Fact<?>> day) {
        var ends = new ArrayList<Fact<?>>(1);
        for (var fact : day) if (course.ends(fact) && (ofToday(fact, day) || !close(fact))) ends.add(fact);
        if (!open.isEmpty() && day.stream().anyMatch(course::alsoEnds)) {
            open.clear();
            endedBefore = true;
        }
        for (var fact : day) {
            if (course.begins(fact)) begin(fact, ends);
            else if (open.isEmpty() && course.alsoBegins(fact)) open.add(fact);
        }
        for (var end : ends) if (!close(end)) loosen(end);
    }

    /** Says that it ends what began on its own day. */
    private boolean ofToday(Fact<?> end, List<Fact<?>> day) {
        return day.stream().anyMatch(each -> course.begins(each) && names(end, each));
    }

    private static boolean names(Fact<?> end, Fact<?> begun) {
        return begun.id().equals(end.value("of"));
    }

    private void begin(Fact<?> fact, List<Fact<?>> ends) {
        if (!open.isEmpty() && ends.removeIf(end -> names(end, open.getLast()))) open.removeLast();
        var older = open.isEmpty() ? null : open.getLast();
        if (older != null && !course.begins(older)) open.removeLast();
        else if (older != null && same(older, fact)) return;
        else if (older != null && course.single()) questions.add(DataQuestions.question(Kind.TWO_AT_ONCE, fact, older));
        open.add(fact);
        endedBefore = false;
    }

    /** Told on both records of one child, and not twice at two hours of one day. */
    private static boolean same(Fact<?> one, Fact<?> other) {
        var first = one.happened().at();
        var second = other.happened().at();
        return one.happened().day().equals(other.happened().day()) && one.body().equals(other.body()) && (first == null || second == null || first.equals(second));
    }

    private boolean close(Fact<?> end) {
        if (open.isEmpty()) return false;
        if (!open.removeIf(begun -> names(end, begun))) open.removeFirst();
        return true;
    }

    private void loosen(Fact<?> end) {
        if (!endedBefore) loose.add(end);
        endedBefore = false;
    }

    /** An end that found nothing to end is put beside what began after it and never ended; otherwise nothing began at all. */
    void settle() {
        for (var end : loose) {
            var later = open.stream().filter(each -> course.begins(each) && each.happened().day().isAfter(end.happened().day())).findFirst();
            later.ifPresentOrElse(begun -> {
                questions.add(DataQuestions.question(Kind.ENDED_BEFORE_IT_BEGAN, end, begun));
                open.remove(begun);
            }, () -> questions.add(DataQuestions.question(Kind.ENDED_WITHOUT_BEGINNING, end, null)));
        }
    }
}
