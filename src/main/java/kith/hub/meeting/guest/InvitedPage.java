package kith.hub.meeting.guest;

import java.util.List;
import java.util.UUID;
import kith.ui.Field;

/** What a partner sees of the one family they are invited for. */
public record InvitedPage(UUID item, List<Child> children, String discussion, String decision, List<String> actions, Field say, String was, String until) {

    public record Open(UUID item, String names, String until) {}

    public record Child(String first, String age) {}
}
