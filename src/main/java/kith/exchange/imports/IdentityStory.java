package kith.exchange.imports;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import kith.exchange.imports.Dossier.Told;
import kith.exchange.imports.Row.Disabilities;
import kith.exchange.imports.Row.Episode;
import kith.exchange.imports.Row.Identity;
import kith.exchange.imports.Row.Referral;
import kith.people.PeopleFacts;
import kith.people.PeopleFacts.ChildDied;
import kith.people.PeopleFacts.DisabilityRecorded;
import kith.people.PeopleFacts.PersonIdentified;
import kith.people.PeopleFacts.PersonRegistered;

/** Who the person is. Each part comes from the latest file that tells it. */
final class IdentityStory {

    /** Within a year the return of looked after children, which is checked most closely; each format has one such row. */
    private static final Comparator<Told> PRECEDENCE = Comparator.comparingInt(Told::year).thenComparing(told -> ((Identity) told.row()).format());

    private IdentityStory() {}

    static void tell(Dossier dossier, Story story) {
        var identities = dossier.told(Identity.class).stream().sorted(PRECEDENCE.reversed()).map(told -> (Identity) told.row()).toList();
        if (identities.isEmpty()) return;
        var born = born(dossier);
        var expected = born == null ? latest(identities, Identity::expected) : null;
        var known = since(dossier, born);
        story.tell("registered", PeopleFacts.REGISTERED, known, new PersonRegistered(born, expected, latest(identities, Identity::sex), latest(identities, Identity::ethnicity)));
        if (dossier.who().startsWith("child:")) story.tell("la-child-id", PeopleFacts.IDENTIFIED, known, new PersonIdentified("la-child-id", dossier.who().substring(6)));
        var upn = latest(identities, Identity::upn);
        if (upn != null) story.tell("upn", PeopleFacts.IDENTIFIED, known, new PersonIdentified("upn", upn));
        identities.stream().flatMap(each -> each.formerUpns() == null ? Stream.<String>of() : each.formerUpns().stream())
            .forEach(former -> story.tell("former-upn|" + former, PeopleFacts.IDENTIFIED, known, new PersonIdentified("former-upn", former)));
        for (var each : dossier.all(Disabilities.class)) story.tell("disability|" + each.referral(), PeopleFacts.DISABILITY, each.referral(), new DisabilityRecorded(each.codes()));
        story.tell("died", PeopleFacts.DIED, died(dossier, identities), new ChildDied());
    }

    static LocalDate born(Dossier dossier) {
        return latest(dossier.told(Identity.class).stream().sorted(PRECEDENCE.reversed()).map(told -> (Identity) told.row()).toList(), Identity::born);
    }

    /** From birth on, as soon as that is known; else since the first day on which a file tells of the person. */
    static LocalDate since(Dossier dossier, LocalDate born) {
        if (born != null) return born;
        return dossier.all(Referral.class).stream().map(Referral::on).min(Comparator.naturalOrder())
            .orElseGet(() -> dossier.rows().values().stream().map(Told::date).min(Comparator.naturalOrder()).orElseThrow());
    }

    private static LocalDate died(Dossier dossier, List<Identity> identities) {
        var died = latest(identities, Identity::died);
        return died != null ? died : dossier.all(Episode.class).stream().filter(each -> "E2".equals(each.ceased())).map(Episode::end).findFirst().orElse(null);
    }

    private static <T> T latest(List<Identity> identities, Function<Identity, T> part) {
        return identities.stream().map(part).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
