package kith.ledger;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a practitioner reads for this part of a body, where its name does not say it; {@code always}: a form takes no entry without an answer, though older entries have none. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Asked {
    String value();

    /** What follows from the answer. */
    String hint() default "";

    boolean always() default false;

    /** The codes among which a form lets one choose; older entries and files may say it in words of their own. */
    String[] among() default {};

    /** As in {@code outcome=no-conference}: a form takes no entry that says that without an answer to this. */
    String where() default "";
}
