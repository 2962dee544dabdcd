package kith.ui;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A part of a page that follows what others record while it is open: it asks every second whether there is anything new, and only then reads itself again.
 *
 * @param of whose: a child or a hub, as {@code child=…}, or one or several of {@code hub=…}
 * @param since from when on facts are counted, and {@code known} how many of them the page already shows
 */
public record Live(String of, Instant since, int known, int round) {

    /** A page that is left open does not keep its worker signed in for ever. */
    public static final int ROUNDS = 900;

    public static String child(UUID person) { return "child=" + person; }

    public static String hub(String code) { return "hub=" + code; }

    public static String hubs(Collection<String> codes) { return codes.stream().map(Live::hub).collect(Collectors.joining("&")); }

    public boolean goesOn() { return round < ROUNDS; }

    public String address() { return "/live?" + of + "&since=" + since + "&known=" + known + "&round=" + round; }

    public Live next() { return new Live(of, since, known, round + 1); }
}
