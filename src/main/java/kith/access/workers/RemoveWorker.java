package kith.access.workers;

import java.util.concurrent.Callable;
import kith.access.Workers;
import org.springframework.beans.factory.annotation.Autowired;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** For a leaver whom no administrator is at hand to remove. */
@Command(name = "remove-worker", mixinStandardHelpOptions = true, description = "Close somebody's account and end all their sessions at once. What they did stays theirs.")
public class RemoveWorker implements Callable<Integer> {

    @Parameters(paramLabel = "USERNAME") String username;

    @Autowired Workers workers;
    @Autowired Leaving leaving;

    @Override public Integer call() {
        var worker = workers.called(username).orElseThrow(() -> new IllegalArgumentException("There is no worker called " + username + "."));
        System.out.println(leaving.close(worker) ? worker.username() + " can no longer sign in, and is signed out everywhere." : worker.username() + " could not sign in already.");
        return 0;
    }
}
