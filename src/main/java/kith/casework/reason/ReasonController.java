package kith.casework.reason;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import kith.access.Answer.Offer;
import kith.access.Look;
import kith.access.May;
import kith.access.Openings;
import kith.access.Permission;
import kith.access.Prompt;
import kith.access.secondfactor.StepUp;
import kith.access.signin.NextPlace;
import kith.ledger.Happened;
import kith.ledger.Uuids;
import kith.ui.Choice;
import kith.ui.Field;
import kith.ui.Page;
import kith.ui.Say;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One light question before a record of another hub opens: what is known is said at once, and whom to ring; the reason is two taps. */
@Controller
class ReasonController {

    private static final String PAGE = "kith/casework/reason/ReasonPage";

    private final Card card;
    private final Openings openings;
    private final StepUp stepUp;
    private final Clock clock;

    ReasonController(Card card, Openings openings, StepUp stepUp, Clock clock) {
        this.card = card;
        this.openings = openings;
        this.stepUp = stepUp;
        this.clock = clock;
    }

    @May(value = Permission.FIND, masked = true, what = "status, and the question why") @GetMapping("/children/{person}/reason")
    Page ask(Look look, @RequestParam(defaultValue = "") String next, @RequestParam(defaultValue = "") String back) {
        return Page.of(PAGE, page(look, next, back, Uuids.fresh(), "", Field.blank("reason"), ""));
    }

    @May(value = Permission.FIND, masked = true, what = "opening the record") @PostMapping("/children/{person}/reason")
    Page open(Look look, @RequestParam UUID opening, @RequestParam String prompt, @RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "") String note,
              @RequestParam(defaultValue = "") String next, @RequestParam(defaultValue = "") String back) {
        var offered = look.answer().offers().stream().filter(offer -> offer.prompt().code().equals(prompt)).findFirst();
        if (offered.isEmpty()) return Page.redirect(onward(look, next, back));
        var chosen = Field.of("reason", reason);
        if (offered.get().prompt() != Prompt.TAP) chosen = chosen.oneOf(Openings.REASONS.stream().map(Choice::value).toList(), prompt.equals(Prompt.BREAK_GLASS.code()) ? "Choose why you break the glass" : "Choose why you open this record");
        if (chosen.wrong()) return Page.invalid(PAGE, page(look, next, back, opening, prompt, chosen, note));

        if (offered.get().prompt() == Prompt.BREAK_GLASS && !stepUp.fresh()) return Page.redirect(proof(look, next, back));

        var until = openings.open(opening, look, offered.get().prompt(), offered.get().prompt() == Prompt.TAP ? offered.get().actor() : reason, note);
        return Page.redirect(onward(look, next, back), "Open for you until " + Say.lately(until, today()) + ". It stands in the list of looks");
    }

    /** @param sent the form that was sent, by its prompt: the question about an address is one of its own */
    private ReasonPage page(Look look, String next, String back, UUID opening, String sent, Field chosen, String note) {
        var tap = look.answer().offers().stream().map(Offer::prompt).anyMatch(Prompt.TAP::equals);
        var why = look.answer().offers().stream().map(Offer::prompt).anyMatch(Prompt.REASON::equals);
        var glass = look.answer().offers().stream().filter(offer -> offer.prompt() == Prompt.BREAK_GLASS).findFirst();
        var most = look.answer().offers().stream().filter(offer -> offer.prompt() != Prompt.BREAK_GLASS).map(Offer::level).max(Comparator.naturalOrder()).orElse(look.level());
        boolean further = glass.filter(offer -> !most.reaches(offer.level())).isPresent();
        boolean address = !further && glass.filter(Offer::unveils).isPresent() && card.livesShielded(look.person());
        boolean ofAddress = address && sent.equals(Prompt.BREAK_GLASS.code());
        return new ReasonPage(look.person(), look.answer().masked() ? card.masked(look.person(), today()) : card.of(look.person(), today()), opening, place(look, next), tap, why, further, address,
            look.answer().offers().stream().filter(offer -> offer.prompt() == Prompt.TAP && offer.actor().equals("covering")).findFirst().isPresent(), ofAddress ? Field.blank("reason") : chosen, (ofAddress ? chosen : Field.blank("reason")).in("address"), note,
            stepUp.fresh() ? null : proof(look, next, back), NextPlace.safe(back));
    }

    /** Shows anew who it is, and comes back to the question. */
    private static String proof(Look look, String next, String back) {
        return StepUp.place("/children/" + look.person() + "/reason?next=" + encoded(place(look, next)) + "&back=" + encoded(NextPlace.safe(back)));
    }

    private static String encoded(String address) {
        return URLEncoder.encode(address, StandardCharsets.UTF_8);
    }

    /** Whoever was writing a contact goes on with it: the search for whom it is about finds the child now. */
    private static String onward(Look look, String next, String back) {
        return back.startsWith("/contacts/new?") ? NextPlace.safe(back) : place(look, next);
    }

    /** Back into the record of this very person, and nowhere else. */
    private static String place(Look look, String next) {
        var record = "/children/" + look.person();
        return next.startsWith(record) && !next.contains("..") && !next.contains("\\") ? next : record;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Happened.LONDON));
    }
}
