package kith.pathway.question;

import java.util.List;

/** What was typed contradicts what is recorded. Nothing was saved: whoever typed it is asked whether it is right. */
public final class ToConfirm extends RuntimeException {

    private final transient List<Asking.Asked> asked;

    public ToConfirm(List<Asking.Asked> asked) {
        super("To be confirmed");
        this.asked = List.copyOf(asked);
    }

    public List<Asking.Asked> asked() {
        return asked;
    }
}
