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
 * A walk that takes its width: a desktop's each time, and a phone's in the long lane. In the short one each page of a desktop's walk is laid out
 * on a phone all the same ({@link BrowserTest#look}); what the long lane adds are presses on a phone.
 */
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest @ArgumentsSource(AtBothWidths.Widths.class)
public @interface AtBothWidths {

    final class Widths implements ArgumentsProvider {
        @Override public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
            return (Boolean.getBoolean("tests.long") ? Stream.of(BrowserTest.DESKTOP, BrowserTest.PHONE) : Stream.of(BrowserTest.DESKTOP)).map(Arguments::of);
        }
    }
}
