package kith.casework.night;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.casework.find.FindPage.Result;
import kith.people.search.Masked.Ring;
import kith.ui.Choice;
import kith.ui.Field;

/** Emergency duty: my shift, and one search. @param rings whom to ring about records of which no more may be said */
public record NightPage(LocalDate today, Shift mine, List<OnCall> managers, UUID shift, List<Choice> kinds, Field kind, Field until, String typed, List<Result> results, List<Ring> rings) {

    /** @param ends in words, in London time */
    public record Shift(String kind, String ends) {}

    public record OnCall(String name, String phone, String ends) {}

    public List<Field> problems() {
        return Field.wrongOnes(kind, until);
    }
}
