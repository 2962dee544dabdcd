package kith.organisation;

import java.util.List;
import java.util.stream.Collectors;

/** The files do not make a model; each problem says where. */
public class ModelNotValid extends RuntimeException {

    private final transient List<Problem> problems;

    public ModelNotValid(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() { return problems; }
}
