package kith.exchange.imports;

/** A file of which nothing can be loaded. */
public class Refused extends RuntimeException {

    private final Problem problem;

    public Refused(String file, long line, String what, String mend) {
        this(new Problem(file, line, null, what, mend));
    }

    private Refused(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
