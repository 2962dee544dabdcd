package kith.organisation.check;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import kith.organisation.ModelNotValid;
import kith.organisation.OperatingModel;
import kith.organisation.OperatingModels;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what an operating model is and where it does not agree with itself. It says; it refuses nothing that can be loaded. */
@Command(name = "check", mixinStandardHelpOptions = true, description = "Print the structure of an operating model and every mismatch in it.",
    exitCodeListHeading = "Exit status:%n", exitCodeList = {"0:all agrees", "1:there are things to settle", "2:the model cannot be loaded"})
public class CheckModel implements Callable<Integer> {

    private static final int WIDTH = 110;

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "DIR|NAME", description = "A folder of model files, or the name of a model that ships with Kith.")
    private String model;

    private final Consumer<String> rules;

    /** @param rules reads the pathway files of a model, or says with file and line what is wrong in them */
    public CheckModel(Consumer<String> rules) {
        this.rules = rules;
    }

    @Override public Integer call() {
        try {
            var found = OperatingModels.find(model);
            rules.accept(model);
            return print(found, spec.commandLine().getOut());
        } catch (ModelNotValid e) {
            var errors = spec.commandLine().getErr();
            errors.println("This model cannot be loaded.");
            e.problems().forEach(problem -> errors.println("  " + problem));
            errors.flush();
            return 2;
        } catch (IllegalArgumentException wrong) {
            var errors = spec.commandLine().getErr();
            errors.println("The pathways of this model cannot be loaded.");
            wrong.getMessage().lines().forEach(line -> errors.println("  " + line));
            errors.flush();
            return 2;
        }
    }

    static int print(OperatingModel model, PrintWriter out) {
        var tree = new StructureTree(model);
        out.println("%s (%s), %s, from %s".formatted(model.title(), model.code(), Words.upper(model.country()), Words.day(model.validFrom())));
        out.println();
        tree.lines().forEach(out::println);
        out.println();
        wrapped("", Words.local(model, "Every hub is made of") + tree.people(model.coreHub().makeUp()) + ".", out);
        PlanFacts.of(model).forEach(words -> wrapped("", words, out));

        var agreed = new ArrayList<String>();
        int differ = 0;
        for (var check : Check.values()) differ += section(Words.local(model, check.heading()), check.of(model).stream().map(each -> new Finding(each.agrees(), Words.local(model, each.says()))).toList(), agreed, out);

        if (!agreed.isEmpty()) heading("What agrees", out);
        agreed.forEach(words -> wrapped("  ", words, out));
        out.println();
        out.println(differ == 0 ? "All agrees." : Words.number(differ, "thing") + " to settle. The model can be used all the same.");
        out.flush();
        return differ == 0 ? 0 : 1;
    }

    private static int section(String heading, List<Finding> found, List<String> agreed, PrintWriter out) {
        found.stream().filter(Finding::agrees).map(Finding::says).forEach(agreed::add);
        var differ = found.stream().filter(finding -> !finding.agrees()).toList();
        if (!differ.isEmpty()) heading(heading, out);
        differ.forEach(finding -> wrapped("  ", finding.says(), out));
        return differ.size();
    }

    private static void heading(String words, PrintWriter out) {
        out.println();
        out.println(words);
    }

    private static void wrapped(String indent, String words, PrintWriter out) {
        var line = new StringBuilder(indent);
        for (var word : words.split(" ")) {
            if (line.length() + word.length() > WIDTH) {
                out.println(line.toString().stripTrailing());
                line = new StringBuilder(indent + "  ");
            }
            line.append(word).append(' ');
        }
        out.println(line.toString().stripTrailing());
    }
}
