package kith.access.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import kith.access.Worker;
import kith.ui.Field;

/**
 * Length, and not among what is tried first: the lists of common passwords and words that the estimator ships, with their usual
 * disguises, and the worker's own name. No rules about capitals and digits, and no expiry: both make worse passwords.
 */
final class PasswordRules {

    static final int SHORTEST = 15;
    /** In bytes, of which an accented letter takes two: what is longer is not hashed whole. */
    private static final int LONGEST = 72;
    /** Beyond this length it cannot be among the first guesses unless its beginning is all it is made of. */
    private static final int MEASURED = 60;
    private static final int SAFE = 4;
    private static final Zxcvbn ESTIMATOR = new Zxcvbn();

    private PasswordRules() { }

    static Field checked(Field password, Worker worker) {
        var typed = password.value();
        return password.must(typed.codePointCount(0, typed.length()) >= SHORTEST, "The new password must have at least " + SHORTEST + " characters")
            .must(typed.getBytes(StandardCharsets.UTF_8).length <= LONGEST, "The new password may have at most " + LONGEST + " characters, and an accented letter counts as two")
            .must(!easy(typed, worker), "That password is too easy to guess: it is made of names, common passwords or patterns. Try three or four words that have nothing to do with each other");
    }

    private static boolean easy(String typed, Worker worker) {
        var own = Stream.concat(Stream.of("kith", worker.username()), Stream.of(worker.name().split("\\s+"))).toList();
        return ESTIMATOR.measure(typed.substring(0, Math.min(MEASURED, typed.length())), List.copyOf(own)).getScore() < SAFE;
    }
}
