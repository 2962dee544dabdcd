package kith.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kith.KithTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class RoutesTest extends KithTest {

    @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test void every_route_says_who_may() {
        var silent = routes().map(Map.Entry::getValue).filter(handler -> handler.hasMethodAnnotation(May.class) == handler.hasMethodAnnotation(Public.class));

        assertThat(silent.map(HandlerMethod::getShortLogMessage)).isEmpty();
    }

    @Test void every_address_that_names_a_person_records_the_look_and_says_what_it_shows() {
        var blind = routes().filter(route -> namesPerson(route.getKey())).map(Map.Entry::getValue).filter(Predicate.not(RoutesTest::recordsLook));

        assertThat(blind.map(HandlerMethod::getShortLogMessage)).isEmpty();
    }

    private static boolean recordsLook(HandlerMethod handler) {
        var may = handler.getMethodAnnotation(May.class);
        return may != null && !may.what().isBlank() && Arrays.stream(handler.getMethodParameters()).anyMatch(one -> one.getParameterType() == Look.class);
    }

    private static boolean namesPerson(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream().anyMatch(address -> address.contains("{person}"));
    }

    private Stream<Map.Entry<RequestMappingInfo, HandlerMethod>> routes() {
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
            .filter(route -> route.getValue().getBeanType().getPackageName().startsWith("kith"))
            .filter(route -> !route.getValue().getBeanType().getSimpleName().endsWith("TestRoutes"));
    }
}
