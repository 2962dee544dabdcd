package kith.access.workers;

import java.util.concurrent.Callable;
import kith.access.Workers;
import org.springframework.beans.factory.annotation.Autowired;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** For the administrator who forgot their own, when no other is at hand. */
@Command(name = "reset-password", mixinStandardHelpOptions = true, description = "Give somebody who forgot theirs a password to sign in with once; they choose their own then. Ends all their sessions.")
public class ResetPassword implements Callable<Integer> {

    @Parameters(paramLabel = "USERNAME") String username;

    @Autowired Workers workers;
    @Autowired Leaving leaving;

    @Override public Integer call() {
        var worker = workers.called(username).orElseThrow(() -> new IllegalArgumentException("There is no worker called " + username + "."));
        System.out.println("username " + worker.username() + "\npassword " + leaving.givePassword(worker));
        return 0;
    }
}
