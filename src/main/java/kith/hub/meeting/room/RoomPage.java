package kith.hub.meeting.room;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.hub.meeting.Attendance.Member;
import kith.hub.meeting.Meeting;
import kith.ui.Choice;
import kith.ui.Field;

/** A meeting: who is there, and the families in their order. @param overseer when the group manager last attended, in words; null where that is in time */
public record RoomPage(Meeting meeting, LocalDate today, List<Line> lines, List<Member> members, Field here, List<Choice> others, String overseer, int unseen, boolean works) {

    public enum State { DONE, BEGUN, WAITS, NOT_REACHED }

    public record Line(UUID family, String names, List<String> why, State state, String recorded, boolean asTimeAllows) {}

    public boolean mayWrite() { return works && meeting.open(); }

    /** It was ended today: too soon, perhaps. */
    public boolean mayGoOn() { return works && meeting.ended() != null && meeting.day().equals(today); }

    public List<Choice> choices() {
        return members.stream().map(Member::choice).toList();
    }

    /** What is done, and what the meeting begins with. */
    public List<Line> begins() { return lines.stream().filter(each -> !each.asTimeAllows()).toList(); }

    public List<Line> asTimeAllows() { return lines.stream().filter(Line::asTimeAllows).toList(); }

    public long done() {
        return lines.stream().filter(each -> each.state() == State.DONE).count();
    }

    public long notReached() { return lines.stream().filter(each -> each.state() == State.WAITS).count(); }

    public boolean nobodyHere() { return members.stream().noneMatch(Member::here); }

    public String first() {
        return lines.stream().filter(each -> each.state() != State.DONE).findFirst().map(each -> meeting.at() + "/families/" + each.family()).orElse(null);
    }
}
