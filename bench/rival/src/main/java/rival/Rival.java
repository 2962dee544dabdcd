package rival;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/**
 * A workflow engine as its handbook says to embed it, asked line by line by Kith's bench: "fill 0 100000 20 8", "step 0 200 8", "read 5000 25 8".
 * Answers are one line of numbers. Its job executor is off and nothing listens: it does only what is asked of it.
 */
public final class Rival {

    /** What the engine asks to know when something is due. Holidays are not known to it, which spares it work. */
    public static final class DueDates {

        public Date workingDays(int days) {
            var day = LocalDate.now();
            for (int left = days; left > 0; ) {
                day = day.plusDays(1);
                if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) left--;
            }
            return date(day);
        }

        public Date days(int days) {
            return date(LocalDate.now().plusDays(days));
        }

        private static Date date(LocalDate day) {
            return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
        }
    }

    private record Step(String task, String outcome) {}

    /** The steps of a case that has a plan, to its end; Kith records the same. */
    private static final List<Step> STEPS = List.of(new Step("first-core-group", null), new Step("visit", null), new Step("visit", null), new Step("first-review", "continue"),
        new Step("visit", null), new Step("core-group", null), new Step("review", "end"));

    private final ProcessEngine engine;
    private int each = 20;

    private Rival(ProcessEngine engine) {
        this.engine = engine;
    }

    private static ProcessEngine engine(String url, String user, String password) {
        var settings = new StandaloneProcessEngineConfiguration();
        settings.setJdbcUrl(url).setJdbcUsername(user).setJdbcPassword(password).setJdbcDriver("org.postgresql.Driver").setJdbcMaxActiveConnections(16).setJdbcMaxIdleConnections(16);
        settings.setDatabaseSchemaUpdate("true").setAsyncExecutorActivate(false);
        settings.setBeans(Map.of("due", new DueDates()));
        return settings.buildProcessEngine();
    }

    public static void main(String[] arguments) throws Exception {
        var password = System.getenv("RIVAL_PASSWORD");
        var rival = new Rival(engine(arguments[0], arguments[1], password));
        rival.engine.getRepositoryService().createDeployment().addClasspathResource("child-protection.bpmn20.xml").deploy();
        System.out.println("ready " + ProcessEngine.VERSION);
        try (var asked = new Scanner(System.in)) {
            while (asked.hasNextLine()) {
                var words = asked.nextLine().split(" ");
                var numbers = Arrays.stream(words).skip(1).mapToInt(Integer::parseInt).toArray();
                System.out.println(switch (words[0]) {
                    // opening so many cases is not what is compared, so it need not wait for the disk
                    case "fill" -> {
                        var hasty = new Rival(engine(arguments[0] + "&options=-c%20synchronous_commit=off", arguments[1], password));
                        rival.each = numbers[2];
                        var took = hasty.fill(numbers[0], numbers[1], numbers[2], numbers[3]);
                        hasty.engine.close();
                        yield took;
                    }
                    case "step" -> rival.step(numbers[0], numbers[1], numbers[2]);
                    case "read" -> rival.read(numbers[0], numbers[1], numbers[2]);
                    default -> "what? " + words[0];
                });
            }
        }
        rival.engine.close();
    }

    /** Cases with a plan: a start and two steps, each a transaction of its own. @return the seconds it took */
    private String fill(int from, int to, int casesEach, int threads) throws Exception {
        each = casesEach;
        long start = System.nanoTime();
        together(threads, thread -> {
            for (int i = from + thread; i < to; i += threads) {
                engine.getRuntimeService().startProcessInstanceByKey("child-protection", key(i), Map.of("worker", worker(i)));
                done(i, "strategy-discussion", "section-47-joint");
                done(i, "conference", "plan");
            }
            return new long[0];
        });
        return Double.toString((System.nanoTime() - start) / 1e9);
    }

    /** All steps of these cases to their end. @return the seconds it took, and how many steps */
    private String step(int from, int to, int threads) throws Exception {
        long start = System.nanoTime();
        together(threads, thread -> {
            for (int i = from + thread; i < to; i += threads) for (var step : STEPS) done(i, step.task(), step.outcome());
            return new long[0];
        });
        return (System.nanoTime() - start) / 1e9 + " " + (to - from) * STEPS.size();
    }

    /** What is open for a worker, the soonest first, with the case it belongs to. @return milliseconds of the 95th of a hundred, and how much was open for the last */
    private String read(int workers, int times, int threads) throws Exception {
        int[] open = {0};
        var took = together(threads, thread -> {
            var nanos = new long[times];
            for (int n = 0; n < times; n++) {
                var worker = "worker-" + (n * threads + thread) % workers;
                long start = System.nanoTime();
                int found = 0;
                for (var task : engine.getTaskService().createTaskQuery().taskAssignee(worker).orderByTaskDueDate().asc().list())
                    if (task.getProcessInstanceId() != null && task.getDueDate() != null) found++;
                nanos[n] = System.nanoTime() - start;
                open[0] = found;
            }
            return nanos;
        });
        var all = took.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return all[(int) (all.length * 0.95)] / 1e6 + " " + open[0];
    }

    private void done(int i, String task, String outcome) {
        var tasks = engine.getTaskService();
        var found = tasks.createTaskQuery().processInstanceBusinessKey(key(i)).taskDefinitionKey(task).singleResult();
        if (outcome == null) tasks.complete(found.getId());
        else tasks.complete(found.getId(), Map.of("outcome", outcome));
    }

    private static String key(int i) {
        return "case-" + i;
    }

    private String worker(int i) {
        return "worker-" + i / each;
    }

    private interface Work {
        long[] of(int thread) throws Exception;
    }

    private static List<long[]> together(int threads, Work work) throws Exception {
        try (var all = Executors.newFixedThreadPool(threads)) {
            var running = new ArrayList<Future<long[]>>();
            for (int i = 0; i < threads; i++) {
                int thread = i;
                running.add(all.submit(() -> work.of(thread)));
            }
            var took = new ArrayList<long[]>();
            for (var each : running) took.add(each.get());
            return took;
        }
    }
}
