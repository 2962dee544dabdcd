package kith.people.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kith.pathway.ChildState;
import kith.pathway.Projection;
import kith.pathway.Timeline;
import kith.people.Person;
import kith.people.Person.Residence;

/** By what a person can be found. The dictionary of words beside these tables is filled by the database itself. */
public final class SearchProjections {

    private SearchProjections() {}

    public static List<Projection> all() {
        return List.of(
            Projection.of("people.name_word", "person uuid, word text, born date", 2, SearchProjections::words),
            Projection.of("people.clue", "person uuid, kind text, value text", 3, SearchProjections::clues));
    }

    private static List<Object[]> words(ChildState state, Timeline timeline) {
        var person = state.part(Person.class);
        if (person.isEmpty()) return List.of();
        var words = new LinkedHashSet<String>();
        for (var name : person.get().names()) {
            words.addAll(Letters.ofName(name.surname()));
            words.addAll(Letters.ofName(name.forenames()));
        }
        var born = state.life().born() == null ? state.life().expected() : state.life().born();
        return words.stream().map(word -> new Object[] {state.person().value(), word, born}).toList();
    }

    private static List<Object[]> clues(ChildState state, Timeline timeline) {
        var person = state.part(Person.class);
        if (person.isEmpty()) return List.of();
        var clues = new ArrayList<Object[]>();
        var phone = Letters.digits(person.get().essentials().phone());
        if (phone.length() > 5) clues.add(new Object[] {state.person().value(), "phone", Letters.cut(phone)});
        var hidden = new HashSet<String>();
        for (var home : person.get().residences()) if (home.shielded()) hidden.addAll(places(home));
        var open = new LinkedHashSet<String>();
        for (var home : person.get().residences()) if (!home.shielded()) open.addAll(places(home));
        open.removeAll(hidden);
        for (var place : open) clues.add(new Object[] {state.person().value(), "address", place});
        return clues;
    }

    private static Set<String> places(Residence home) {
        var places = new LinkedHashSet<String>();
        var parts = home.address().parts();
        for (var text : new String[] {parts.line(), parts.postcode()}) {
            var place = Letters.cut(Letters.joined(text));
            if (place.length() > 3) places.add(place);
        }
        Street.of(parts.line()).filter(street -> street.length() > 3).ifPresent(places::add);
        return places;
    }
}
