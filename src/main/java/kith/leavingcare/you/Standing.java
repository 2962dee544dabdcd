package kith.leavingcare.you;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kith.ui.Say;

/** What a young person is told of where they stand. Pure: the statuses of the day, the birthday and the country decide. */
final class Standing {

    private Standing() {}

    static List<String> says(Set<String> now, LocalDate born, boolean wales) {
        var says = new ArrayList<String>();
        if (now.contains("eligible")) says.add("You are in care and have been for long enough: the law calls you " + (wales ? "a category 1" : "an eligible") + " young person. You get a personal adviser and a pathway plan now, and help after you leave care.");
        if (now.contains("relevant")) says.add("You left care before you were 18: the law calls you a " + (wales ? "category 2" : "relevant") + " young person. You get a personal adviser, a pathway plan, a home and money to live on.");
        if (now.contains("former-relevant")) says.add(wales ? "You are a care leaver: the law calls you a category 3 young person. You can have a personal adviser and a pathway plan until " + (born == null ? "you are 21" : Say.date(born.plusYears(21)))
            + ", or until you finish the learning or training that your plan names, if that is later." : "You are a care leaver. You can have a personal adviser and a pathway plan" + (born == null ? " until you are 25." : " until " + Say.date(born.plusYears(25)) + "."));
        else if (now.contains("care-leaver") && !now.contains("qualifying") && !wales) says.add("You are a care leaver: we go on to help you until you are 25.");
        if (now.contains("category-4")) says.add("You asked for help after you were 21: the law calls you a category 4 young person. You can have a personal adviser and a pathway plan until you are 25.");
        if (now.contains("category-5")) says.add("You live, or lived, with a special guardian and were in care before: the law calls you a category 5 young person. You can ask us for advice and help until you are 21.");
        if (now.contains("qualifying")) says.add("You were in care at 16 or later: you can ask us for advice and help until you are 21.");
        // in Wales help after 21 is help with learning (Social Services and Well-being (Wales) Act 2014, section 112)
        if (wales && says.isEmpty() && now.contains("care-leaver"))
            says.add("You are a care leaver. If you want to go on with education or training, tell us: until you are 25 you can have a personal adviser and a pathway plan for it.");
        return says.isEmpty() ? List.of("From your 16th birthday this page will say what you can expect.") : says;
    }
}
