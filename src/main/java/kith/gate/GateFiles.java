package kith.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kith.gate.Gates.Written;
import kith.ledger.CodeSet;
import kith.ledger.FactKinds;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The files of gates, read whole and refused with file and line where one could not do what it says. */
public final class GateFiles {

    private static final YAMLMapper YAML = YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();
    private static final Set<String> COUNTRIES = Set.of("england", "wales", "both");

    private final FactKinds kinds;
    private final List<String> mistakes = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private String file;
    private String text;
    private Written written;

    private GateFiles(FactKinds kinds) {
        this.kinds = kinds;
    }

    /** @throws IllegalArgumentException with a line for each mistake */
    public static Gates shipped(FactKinds kinds) {
        try {
            var found = Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:models/gates/*.yml")).sorted(Comparator.comparing(Resource::getFilename)).toList();
            var files = new ArrayList<Text>();
            for (var each : found) files.add(new Text("models/gates/" + each.getFilename(), each.getContentAsString(StandardCharsets.UTF_8)));
            return of(files, kinds);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    record Text(String file, String content) {}

    static Gates of(List<Text> files, FactKinds kinds) {
        var reading = new GateFiles(kinds);
        var all = files.stream().map(reading::read).toList();
        if (!reading.mistakes.isEmpty()) throw new IllegalArgumentException(String.join("\n", reading.mistakes));
        return new Gates(all);
    }

    private Written read(Text from) {
        file = from.file();
        text = from.content();
        try {
            written = YAML.readValue(text, Written.class);
        } catch (JacksonException wrong) {
            int line = wrong.getLocation() == null ? 0 : wrong.getLocation().getLineNr();
            if (wrong instanceof UnrecognizedPropertyException unknown) throw refused(line(unknown.getPropertyName() + ":", line), "\"" + unknown.getPropertyName() + "\" is not known here");
            var reason = wrong.getCause() instanceof IllegalArgumentException said ? said.getMessage() : wrong.getOriginalMessage();
            throw refused(line, reason.lines().findFirst().orElse("cannot be read"));
        }
        if (!COUNTRIES.contains(String.valueOf(written.country()))) mistake("country:", "country", "\"" + written.country() + "\" should be england, wales or both");
        written.gates().forEach(this::look);
        return written;
    }

    private void look(Gate gate) {
        if (!names.add(gate.gate())) says(gate, "is there twice");
        if (Paper.of(gate.before()).isEmpty()) says(gate, "stands before \"" + gate.before() + "\", which Kith does not issue; it issues " + String.join(", ", Arrays.stream(Paper.values()).map(Paper::code).toList()));
        if (gate.law() == null || gate.title() == null || gate.says() == null) says(gate, "says no law, title or what it is about");
        if (gate.passHolds() == null) says(gate, "does not say how long a pass holds");
        if (gate.passes().isEmpty() || !CodeSet.named("gate_pass").labels().keySet().containsAll(gate.passes())) says(gate, "is let through for " + String.join(", ", CodeSet.named("gate_pass").labels().keySet()) + " and for nothing else, and for one of them at least");
        try {
            if (gate.commenced() == null) says(gate, "does not say when its law commenced; \"unknown\" keeps it away");
            else gate.from();
        } catch (DateTimeException notADay) {
            says(gate, "commenced on \"" + gate.commenced() + "\", which is no day such as 2026-04-01");
        }
        if (gate.needs().isEmpty()) says(gate, "asks for nothing");
        for (var need : gate.needs()) {
            if (need.says() == null || need.any() == null || need.any().isEmpty()) says(gate, "a need says nothing, or can never be met");
            else need.any().forEach(each -> look(gate, each));
        }
    }

    private void look(Gate gate, Condition condition) {
        if ((condition.fact() == null) == (condition.status() == null)) says(gate, "asks for neither a fact nor a status, or for both");
        known(gate, condition.since());
        known(gate, condition.until());
        if (!known(gate, condition.fact()) || condition.fact() == null || !kinds.has(condition.fact())) return;
        var fields = kinds.named(condition.fact()).fields();
        condition.where().forEach((part, allowed) -> {
            var field = fields.stream().filter(each -> each.name().equals(part)).findFirst();
            if (field.isEmpty()) says(gate, condition.fact() + " has no " + part);
            else if (field.get().codes() != null) for (var code : allowed.codes()) if (!field.get().codes().has(code)) says(gate, part + " of " + condition.fact() + " is never " + code);
        });
        if (condition.inForce() != null && fields.stream().noneMatch(each -> each.name().equals(condition.inForce()))) says(gate, condition.fact() + " names no day " + condition.inForce());
    }

    private boolean known(Gate gate, String type) {
        if (type == null || kinds.has(type) || written.toCome().contains(type)) return true;
        says(gate, "there is no type of fact " + type);
        return false;
    }

    private void says(Gate gate, String mistake) {
        mistake("gate: " + gate.gate(), gate.gate(), mistake);
    }

    private void mistake(String words, String what, String mistake) {
        mistakes.add(file + ", line " + line(words, 1) + ": " + what + ": " + mistake);
    }

    private int line(String words, int otherwise) {
        var lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) if (lines.get(i).matches(".*(^|[\\s{,-])" + Pattern.quote(words) + "(\\s.*|$)")) return i + 1;
        return otherwise;
    }

    private IllegalArgumentException refused(int line, String why) {
        return new IllegalArgumentException(file + ", line " + line + ": " + why);
    }
}
