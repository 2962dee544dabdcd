package kith.exchange.imports;

import java.time.LocalDate;
import java.util.Comparator;
import kith.exchange.imports.Dossier.Told;
import kith.exchange.imports.Row.Address;
import kith.exchange.imports.Row.Allotted;
import kith.exchange.imports.Row.Essential;
import kith.exchange.imports.Row.Named;
import kith.exchange.imports.Row.Placed;
import kith.exchange.imports.Row.Related;
import kith.exchange.imports.Row.Shielded;
import kith.hub.HubFacts;
import kith.hub.HubFacts.AllocationMade;
import kith.people.PeopleFacts;
import kith.people.PeopleFacts.EssentialsRecorded;
import kith.people.PeopleFacts.PersonNamed;
import kith.people.PeopleFacts.RelationshipRecorded;
import kith.people.PeopleFacts.ResidenceShielded;
import kith.people.PeopleFacts.ResidenceStarted;

/** Names, addresses, families, allocation: what the people file tells. */
final class PeopleStory {

    private PeopleStory() {}

    static void tell(Dossier dossier, Story story) {
        var born = IdentityStory.born(dossier);
        if (dossier.all(Allotted.class).isEmpty())
            for (var each : dossier.all(Placed.class)) story.tell(each.key(), HubFacts.ALLOCATED, each.on(), new AllocationMade(each.hub(), null, null, "rule"));
        dossier.rows().entrySet().stream().sorted(Comparator.comparing(each -> each.getValue().load()))
            .forEach(each -> tell(each.getKey(), each.getValue(), born, story));
    }

    /** Names and families are those of a whole life; an address or a hub without a day of its own is known from the file's day on. */
    private static void tell(String key, Told told, LocalDate born, Story story) {
        var always = born == null ? told.date() : born;
        switch (told.row()) {
            case Named n -> story.tell(key, PeopleFacts.NAMED, always, new PersonNamed(n.use(), n.forenames(), n.surname()));
            case Related r -> story.tell(key, PeopleFacts.RELATED, always, new RelationshipRecorded(Dossier.person(r.to()), r.kind(), r.parentalResponsibility()));
            case Address a -> story.tell(key, PeopleFacts.RESIDENCE_STARTED, a.since() == null ? told.date() : a.since(),
                new ResidenceStarted(a.line(), a.town(), a.postcode(), a.shielded() ? true : null, "home"));
            case Shielded s -> story.tell(key, PeopleFacts.SHIELDED, told.date(), new ResidenceShielded());
            case Essential e -> story.tell(key, PeopleFacts.ESSENTIALS, told.date(), new EssentialsRecorded(e.language(), e.interpreter(), e.communication(), e.contactBy(),
                e.safeContact(), e.phone(), e.school(), e.gp(), e.healthVisitor()));
            case Allotted a -> story.tell(key, HubFacts.ALLOCATED, a.since() == null ? told.date() : a.since(), new AllocationMade(a.hub(), null, a.worker(), null));
            default -> { }
        }
    }
}
