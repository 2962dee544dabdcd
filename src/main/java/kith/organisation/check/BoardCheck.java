package kith.organisation.check;

import java.util.ArrayList;
import java.util.List;
import kith.organisation.MeetingRules;
import kith.organisation.OperatingModel;

/** The board of a hub and its meeting should call the same child long not discussed. */
final class BoardCheck {

    private BoardCheck() { }

    static List<Finding> of(OperatingModel model) {
        var found = new ArrayList<Finding>();
        var meetings = model.meetings().orElse(MeetingRules.USUAL);
        var board = model.boardRules();
        if (!board.discussed().equals(meetings.discussedWithin()))
            found.add(Finding.differs("The board of a hub marks a child who was not discussed for %s; its meeting discusses every child within %s.".formatted(Words.number(board.discussed(), "week"), Words.number(meetings.discussedWithin(), "week"))));
        return found;
    }
}
