package kith.pathway.evaluate;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kith.app.Tellings;
import kith.ledger.FactKinds;
import kith.pathway.Pathways;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What ./kith evaluate answers for a file of facts, by rules that are read once for many files. */
public final class Evaluated {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final FactKinds KINDS = Tellings.kinds();

    private Evaluated() {}

    /** @throws NotValid when the file is refused */
    public static JsonNode on(Pathways pathways, JsonNode file, String on, String asKnown) {
        var command = new EvaluateFacts(Tellings.all());
        command.on = Moment.valueOf(on);
        command.asKnown = asKnown == null ? null : Moment.valueOf(asKnown);
        try {
            return JSON.valueToTree(command.answer(FactsFile.read(file.toString().getBytes(StandardCharsets.UTF_8), KINDS), pathways));
        } catch (FactsFile.NotValid refused) {
            throw new NotValid(refused.mistakes);
        }
    }

    public static final class NotValid extends RuntimeException {
        public final List<String> mistakes;

        NotValid(List<String> mistakes) {
            super(String.join("\n", mistakes));
            this.mistakes = mistakes;
        }
    }
}
