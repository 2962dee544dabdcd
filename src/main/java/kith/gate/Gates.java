package kith.gate;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/** All gates, by country. */
public final class Gates {

    /** A file of gates as it is written. */
    record Written(String country, @JsonProperty("to-come") List<String> toCome, List<Gate> gates) {

        Written {
            toCome = toCome == null ? List.of() : toCome;
            gates = gates == null ? List.of() : gates;
        }

        boolean holdsIn(String where) {
            return country.equals("both") || country.equals(where);
        }
    }

    private final List<Written> files;

    Gates(List<Written> files) {
        this.files = List.copyOf(files);
    }

    public List<Gate> of(String country) {
        return files.stream().filter(each -> each.holdsIn(country)).flatMap(each -> each.gates().stream()).toList();
    }

    /** Those that stand before a document, in force or to come. */
    public List<Gate> before(String document, String country) {
        return of(country).stream().filter(each -> each.before().equals(document)).toList();
    }

    public Optional<Gate> named(String gate, String country) {
        return of(country).stream().filter(each -> each.gate().equals(gate)).findFirst();
    }

    List<Written> files() {
        return files;
    }
}
