package kith.hub.messages;

import java.util.List;
import java.util.UUID;
import kith.ui.Choice;
import kith.ui.Field;

/** To whom else a message goes. */
public record PassingPage(Message message, UUID id, Field to, List<Choice> recipients) {

    public List<Field> problems() {
        return Field.wrongOnes(to);
    }

    PassingPage checked() {
        return new PassingPage(message, id, to.oneOf(recipients.stream().map(Choice::value).toList(), "Choose to whom"), recipients);
    }
}
