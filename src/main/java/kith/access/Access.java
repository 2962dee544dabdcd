package kith.access;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** The one place that says who may do what. */
@Component
public class Access {

    void checkRoute(HandlerMethod handler) {
        if (isPublic(handler)) return;
        var may = handler.getMethodAnnotation(May.class);
        if (may == null) throw new IllegalStateException("No @May on " + handler.getShortLogMessage());
        if (!(SecurityContextHolder.getContext().getAuthentication().getPrincipal() instanceof SignedIn))
            throw new AccessDeniedException("not signed in");
    }

    private static boolean isPublic(HandlerMethod handler) {
        // Spring's own error page carries no annotation of ours
        return handler.hasMethodAnnotation(Public.class) || !handler.getBeanType().getPackageName().startsWith("kith");
    }
}
