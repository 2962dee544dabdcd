package kith.frontdoor;

import java.util.List;
import kith.ui.Choice;

/** Whether those with parental responsibility know of a contact. */
public final class ParentsKnow {

    public static final List<Choice> CHOICES = List.of(Choice.of("agree", "They know and agree"), Choice.of("know", "They know, and do not agree or did not say"), Choice.of("do-not-know", "They do not know"),
        Choice.of("unsafe-to-tell", "It would not be safe to tell them"));

    private ParentsKnow() {}

    public static String inWords(String code) {
        return CHOICES.stream().filter(each -> each.value().equals(code)).map(Choice::words).findFirst().orElse(code);
    }
}
