package kith.ledger;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A day that lies not before the one on which the fact happened, nor so many years after it that the year must be a slip. Whoever types is
 * told so by every form; what a file or a command tells is kept as it is.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Ahead {
    int years() default 18;
}
