package kith;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.ParameterDeclarations;

/**
 * A walk that takes where it is and its width, and begins with {@link BrowserTest#begin}: at a desk in the suite's model each time, and in the long lane in a
 * second model too, with presses at both widths in each.
 */
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest @ArgumentsSource(InBothModels.Walks.class)
public @interface InBothModels {

    Where second() default Where.WALES;

    final class Walks implements ArgumentsProvider {

        /** While a page is mended: one of them alone. */
        private static final String ONLY = System.getProperty("tests.where");

        @Override public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
            if (!Boolean.getBoolean("tests.long")) return Stream.of(Arguments.of(Where.HERE, BrowserTest.DESKTOP));
            var second = context.getRequiredTestMethod().getAnnotation(InBothModels.class).second();
            return Stream.of(Where.HERE, second).filter(where -> ONLY == null || where.name().equals(ONLY)).flatMap(where -> Stream.of(BrowserTest.DESKTOP, BrowserTest.PHONE).map(width -> Arguments.of(where, width)));
        }
    }
}
