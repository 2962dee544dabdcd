package kith.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says what a worker must be allowed to do to use this handler. Every handler carries it, or {@link Public}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface May {

    Permission value();

    /** What the handler shows of a child, in the words of the list of looks ("the chronology"); needed where the address names a person. */
    String what() default "";

    /** How much of the person's record it takes, where that is not what the permission itself asks: a page that shows less to whoever may see less. */
    Level from() default Level.NOTHING;

    /** Answers also for a record of which only whom to ring may be said; the handler then shows nothing else. */
    boolean masked() default false;
}
