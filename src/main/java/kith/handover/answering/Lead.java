package kith.handover.answering;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kith.handover.Offers.Offer;
import kith.handover.Part;
import kith.pathway.ByName;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;

/** Who leads early help from now on, and how to reach them; filled in from what the offer says. */
public record Lead(Field tier, Field profession, Field name, Field phone, List<Choice> tiers, List<Choice> professions) {

    static final String BEGINS = "early-help.started";
    static final String CHANGES = "early-help-lead.changed";

    /** Which profession it is, where the kind of service says so. */
    private static final Map<String, String> PROFESSIONS = Map.of("school", "school", "early-years", "early-years", "youth-service", "youth-worker", "voluntary", "voluntary-service", "housing", "housing");

    /** @param summary null where the record has to be opened first */
    static Lead of(Offer offer, List<Part.Said> summary, ByName byName, Answers typed) {
        if (!byName.knows(BEGINS)) return new Lead(typed.field("tier"), typed.field("lead"), typed.field("leadName"), typed.field("leadPhone"), List.of(), List.of());
        return new Lead(typed.field("tier"), typed.field("lead", offer.agency() == null ? "" : PROFESSIONS.getOrDefault(offer.agency(), "")), typed.field("leadName", offer.agency() == null ? "" : named(summary)), typed.field("leadPhone"),
            choices(byName, "tier"), choices(byName, "lead"));
    }

    private static List<Choice> choices(ByName byName, String part) {
        return byName.kind(BEGINS).field(part).codes().labels().entrySet().stream().map(each -> Choice.of(each.getKey(), each.getValue())).toList();
    }

    /** The first line of an offer to somebody outside is whom it is to. */
    private static String named(List<Part.Said> summary) {
        if (summary == null || summary.isEmpty()) return "";
        var first = summary.getFirst().text().lines().findFirst().orElse("");
        return summary.getFirst().title() == null && first.startsWith("To ") && first.endsWith(".") ? first.substring(3, first.length() - 1) : "";
    }

    Lead checked(boolean needed) {
        return new Lead(tier, profession, (needed ? name.orElse("Enter who leads from now on") : name).atMost(200, "Enter the name in fewer words"), phone.atMost(50, "Enter one telephone number"), tiers, professions);
    }

    Map<String, Object> body(boolean begins) {
        var body = new HashMap<String, Object>();
        if (begins) put(body, "tier", tier, tiers);
        put(body, "lead", profession, professions);
        if (!name.empty()) body.put("leadName", name.value().strip());
        if (!phone.empty()) body.put("leadPhone", phone.value().strip());
        return body;
    }

    private static void put(Map<String, Object> body, String part, Field field, List<Choice> choices) {
        if (choices.stream().anyMatch(each -> field.chosen(each.value()))) body.put(part, field.value());
    }
}
