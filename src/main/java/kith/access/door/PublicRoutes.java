package kith.access.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import kith.access.Public;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** What answers anybody is said once, by {@link Public} on the handler. */
@Component
class PublicRoutes implements RequestMatcher {

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private volatile List<RequestMappingInfo> routes;

    PublicRoutes(ObjectProvider<RequestMappingHandlerMapping> mappings) { this.mappings = mappings; }

    @Override public boolean matches(HttpServletRequest request) {
        if (routes == null) routes = routes();
        if (!ServletRequestPathUtils.hasParsedRequestPath(request)) ServletRequestPathUtils.parseAndCache(request);
        return routes.stream().anyMatch(route -> route.getPathPatternsCondition().getMatchingCondition(request) != null);
    }

    private List<RequestMappingInfo> routes() {
        return mappings.stream().flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
            .filter(route -> route.getValue().hasMethodAnnotation(Public.class)).map(route -> route.getKey()).toList();
    }
}
