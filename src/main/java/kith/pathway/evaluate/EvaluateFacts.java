package kith.pathway.evaluate;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import kith.ledger.Fact;
import kith.ledger.FactKinds;
import kith.ledger.History;
import kith.ledger.Merges;
import kith.ledger.PersonId;
import kith.pathway.Evaluation;
import kith.pathway.Fold;
import kith.pathway.PathwayFiles;
import kith.pathway.Pathways;
import kith.pathway.Telling;
import kith.pathway.WasDue;
import kith.pathway.evaluate.Answer.OfPerson;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What follows from a file of facts, without a server or a database: so that a policy lead can try a rule. */
@Command(name = "evaluate", mixinStandardHelpOptions = true,
    description = "Print what follows from a file of facts, as JSON: statuses, clocks and owed records (docs/facts.md).",
    exitCodeListHeading = "Exit status:%n", exitCodeList = {"0:answered", "2:the file, the model or a fact is not valid; the place is on standard error"})
public final class EvaluateFacts implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Option(names = "--model", required = true, paramLabel = "M", description = "an operating model: the name of one that ships with Kith, or a folder")
    String model;

    @Option(names = "--facts", required = true, paramLabel = "FILE", description = "people and facts (docs/facts.md)")
    Path file;

    @Option(names = "--on", required = true, paramLabel = "DATE", converter = ReadMoment.class, description = "a date (its end, in London) or a date and time")
    Moment on;

    @Option(names = "--as-known", paramLabel = "DATE", converter = ReadMoment.class, description = "leave out what was recorded later")
    Moment asKnown;

    @Spec CommandSpec spec;

    private final List<Telling<?>> tellings;

    public EvaluateFacts(List<Telling<?>> tellings) {
        this.tellings = tellings;
    }

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var err = spec.commandLine().getErr();
        try {
            var kinds = new FactKinds(tellings.stream().map(Telling::kind).toList());
            var pathways = PathwayFiles.of(model, kinds);
            out.println(JSON.writeValueAsString(answer(FactsFile.read(Files.readAllBytes(file), kinds), pathways)));
            out.flush();
            return 0;
        } catch (FactsFile.NotValid wrong) {
            return refuse(err, wrong.mistakes.stream().map(each -> file + ": " + each).toList());
        } catch (IOException unread) {
            return refuse(err, List.of(file + ": cannot be read" + (Files.exists(file) ? "" : ": there is no such file")));
        } catch (IllegalArgumentException model) {
            return refuse(err, List.of(model.getMessage()));
        }
    }

    private static int refuse(PrintWriter err, List<String> lines) {
        lines.forEach(err::println);
        err.flush();
        return 2;
    }

    Answer answer(FactsFile file, Pathways pathways) {
        var fold = new Fold(tellings);
        var evaluation = new Evaluation(pathways, Map.of());
        var people = new LinkedHashMap<String, OfPerson>();
        var told = new HashMap<PersonId, List<Fact<?>>>();
        for (var fact : file.facts())
            if (asKnown == null || !fact.recorded().at().isAfter(asKnown.last())) for (var person : fact.about()) told.computeIfAbsent(person, any -> new ArrayList<>()).add(fact);
        for (var name : file.people().keySet()) told.putIfAbsent(PersonId.valueOf(name), List.of());
        var together = Merges.together(told);
        file.people().forEach((name, life) -> {
            var person = PersonId.valueOf(name);
            var history = History.settle(together.getOrDefault(person, List.of())).stream().filter(on::happened).toList();
            var timeline = evaluation.of(fold.ofSettled(person, life, history));
            var was = WasDue.of(person, together.getOrDefault(person, List.of()), life, timeline, fold, evaluation);
            people.put(name, OfPerson.at(on, timeline, pathways, file.written(), was));
        });
        return new Answer(on.toString(), people);
    }

    static final class ReadMoment implements ITypeConverter<Moment> {
        @Override
        public Moment convert(String text) {
            try {
                return Moment.valueOf(text);
            } catch (DateTimeException wrong) {
                throw new TypeConversionException("\"" + text + "\" is neither a date (2026-03-02) nor a date and time with offset (2026-03-02T16:10:00Z)");
            }
        }
    }
}
