package kith.panel.deciding;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import kith.ledger.Uuids;
import kith.panel.MatterRows.MatterRow;
import kith.panel.PanelFacts;
import kith.panel.Panels;
import kith.panel.Panels.Delegated;
import kith.panel.Panels.Panel;
import kith.panel.Panels.Role;
import kith.people.Together;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;
import kith.ui.Say;

/**
 * A decision as it is being recorded.
 * @param request what the panel was asked; null where nobody asked first
 * @param sitting the sitting of the panel that decides; null where it is recorded apart from one
 * @param meanwhile what somebody else has recorded on the request while this form was open; null where nobody did
 */
public record DecisionForm(Together about, LocalDate today, MatterRow request, List<Panel> panels, List<Delegated> delegated, List<Role> roles, List<Choice> workers, Field matter, Field outcome, Field authority, Field by,
                           Field conditions, Field happened, UUID sitting, Field dissent, Field review, Field amount, String meanwhile) {

    private static final Pattern POUNDS = Pattern.compile("£?\\s*(\\d{1,3}(?:,\\d{3}){1,2}|\\d{1,7})(\\.\\d{1,2})?");

    static DecisionForm of(Together about, LocalDate today, MatterRow request, UUID sitting, LocalDate sat, List<Panel> panels, List<Delegated> delegated, List<Role> roles, List<Choice> workers, String meanwhile, Answers answers) {
        return new DecisionForm(about, today, request, panels, delegated, roles, workers, request == null ? answers.field("matter") : Field.of("matter", request.matter()), answers.field("outcome"), sitting == null ? answers.field("authority") : Field.of("authority", PanelFacts.PANEL),
            answers.field("by"), answers.field("conditions"), answers.field("happened", sat == null ? "today" : Say.typed(sat)), sitting, answers.field("dissent"), answers.field("review"), answers.field("amount"), meanwhile);
    }

    DecisionForm checked() {
        return new DecisionForm(request == null ? about.checked() : about, today, request, panels, delegated, roles, workers, matter.oneOf(matters().stream().map(Choice::value).toList(), "Say what was decided on"),
            outcome.oneOf(PanelFacts.DECIDED.field("outcome").codes().labels().keySet(), "Say what was decided"), authority.oneOf(authorities().stream().map(Choice::value).toList(), "Say who decided"),
            byPanel() ? by : by.oneOf(workers.stream().map(Choice::value).toList(), "Say who that was"), (sitting == null ? conditions : conditions.orElse("Write the reason")).atMost(20_000, "Keep it to the conditions and the reason"), Answers.day(happened, today), sitting,
            dissent.atMost(4_000, "Keep it to who thought otherwise and why"), review.aDate(today, "Enter the day as numbers or words, such as 12/01/2027"),
            amount.must(!settlesMoney() || amount.empty() || pence() != null, "Enter the amount in pounds, such as 9000 or 8500.50"), meanwhile);
    }

    public boolean settlesMoney() {
        return request != null && request.money() != null;
    }

    /** Null where as much was agreed as was asked for. */
    Integer pence() {
        var typed = POUNDS.matcher(amount.value().strip());
        if (!typed.matches()) return null;
        var pounds = new BigDecimal(typed.group(1).replace(",", "") + (typed.group(2) == null ? "" : typed.group(2)));
        return pounds.signum() == 0 ? null : pounds.movePointRight(2).intValueExact();
    }

    public boolean byPanel() {
        return authority.chosen(PanelFacts.PANEL);
    }

    Panel panel() {
        return panels.stream().filter(each -> request != null ? each.code().equals(request.panel()) : each.matters().contains(matter.value())).findFirst()
            .or(() -> panels.stream().filter(each -> each.matters().contains(matter.value())).findFirst()).orElseThrow();
    }

    /** Only an authority that always holds needs no panel afterwards; what was put off is not decided yet. How far it goes about money is asked when it is recorded. */
    boolean toRatify() {
        return !byPanel() && !outcome.chosen("deferred") && delegated.stream().noneMatch(each -> each.role().equals(authority.value()) && each.matter().equals(matter.value()) && !each.emergency());
    }

    public List<Choice> matters() {
        return panels.stream().flatMap(panel -> panel.matters().stream().map(matter -> new Choice(matter, Panels.matter(matter), panel.title()))).toList();
    }

    public List<Choice> outcomes() {
        return PanelFacts.DECIDED.field("outcome").codes().labels().entrySet().stream().map(each -> Choice.of(each.getKey(), each.getValue())).toList();
    }

    public String ratified() {
        return "A decision that the panel has to ratify takes effect at once" + (settlesMoney() ? ". So it is with money over somebody’s limit for a family in a year, or that they asked for themselves" : "");
    }

    /** Roles with authority in the matter first, with how far it goes; then every other manager, because what happened is recorded. */
    public List<Choice> authorities() {
        var all = new ArrayList<Choice>();
        all.add(new Choice(PanelFacts.PANEL, "The panel", null));
        var asked = request == null && matter.empty() ? Optional.<String>empty() : Optional.of(matter.value());
        roles.stream().filter(role -> !hint(role, asked).isEmpty()).forEach(role -> all.add(new Choice(role.code(), role.title(), hint(role, asked))));
        roles.stream().filter(role -> hint(role, asked).isEmpty()).forEach(role -> all.add(new Choice(role.code(), role.title(), "The panel has to ratify it")));
        return all;
    }

    /** Of the matter that is asked about, how far the authority goes; before it is chosen, which matters there are. */
    private String hint(Role role, Optional<String> asked) {
        var said = new ArrayList<String>();
        for (var emergency : List.of(false, true)) {
            var all = delegated.stream().filter(each -> each.role().equals(role.code()) && each.emergency() == emergency && asked.map(each.matter()::equals).orElse(true)).toList();
            if (all.isEmpty()) continue;
            var words = asked.isPresent() ? all.stream().map(Delegated::upTo).distinct().toList() : all.stream().map(each -> Panels.inSentence(each.matter())).distinct().toList();
            said.add((emergency ? "in an emergency" : "alone") + (asked.isPresent() ? ", " : ": ") + String.join(", ", words));
        }
        if (said.isEmpty()) return "";
        var first = String.join("; ", said);
        return Character.toUpperCase(first.charAt(0)) + first.substring(1);
    }

    public List<Field> problems() {
        return Field.wrongOnes(about.children(), matter, outcome, authority, by, conditions, happened, dissent, review, amount);
    }

    /** One for each request; what was decided without one has its own. */
    static String draft(String request) {
        return request.isEmpty() ? "panel-decision" : "panel-decision." + Uuids.of(request);
    }

    public String draftUrl() {
        var back = "/children/" + about.person() + "/panels/decision" + (request == null ? "" : "?request=" + request.fact() + (sitting == null ? "" : "&sitting=" + sitting));
        return "/drafts/" + draft(request == null ? "" : request.fact().toString()) + "/" + about.person() + "?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }
}
