package kith.frontdoor.contact;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kith.frontdoor.Known.Someone;
import kith.people.search.Masked.Ring;

/** Whom is the contact about? @param search where what was typed is kept: a name stands in no address. @param rings whom to ring about records of which no more may be said @param next the number that somebody new would get on the form */
public record SearchPage(UUID contact, String search, String typed, List<Result> results, List<Ring> rings, boolean tooShort, int next, boolean begun, Instant told, List<Unfinished> unfinished) {

    /** @param why what this one has in common with what was typed */
    public record Result(Someone someone, List<String> why) {}

    public record Unfinished(UUID contact, Instant savedAt, String about) {}

    public String to(String more) {
        return "/contacts/new/details?contact=" + contact + more;
    }
}
