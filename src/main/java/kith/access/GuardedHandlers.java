package kith.access;

import static java.util.stream.Collectors.toSet;

import jakarta.servlet.http.HttpServletRequest;
import kith.ui.Screen;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;

/**
 * Every handler runs in one transaction that carries its asker: may they, look recorded, read or write, commit, and only then the
 * answer. The page is drawn after the commit, so no answer leaves for work that was not confirmed.
 */
@Component
class GuardedHandlers implements WebMvcRegistrations {

    private final TransactionTemplate transaction;
    private final Access access;

    GuardedHandlers(PlatformTransactionManager transactions, Access access) {
        this.transaction = new TransactionTemplate(transactions);
        this.access = access;
    }

    @Override public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
        return new RequestMappingHandlerAdapter() {
            @Override protected ServletInvocableHandlerMethod createInvocableHandlerMethod(HandlerMethod method) { return new Guarded(method); }
        };
    }

    private class Guarded extends ServletInvocableHandlerMethod {

        Guarded(HandlerMethod method) { super(method); }

        @Override public Object invokeForRequest(NativeWebRequest request, ModelAndViewContainer model, Object... given) throws Exception {
            try {
                return transaction.execute(status -> {
                    try {
                        checkRoute(request);
                        var answer = super.invokeForRequest(request, model, given);
                        if (LookArgument.namesPerson(request) && !LookArgument.written(request))
                            throw new IllegalStateException("A look at a person was not recorded: " + getShortLogMessage());
                        return answer;
                    } catch (Exception e) {
                        throw new Thrown(e);
                    }
                });
            } catch (Thrown wrapped) {
                throw wrapped.inner;
            }
        }

        private void checkRoute(NativeWebRequest request) {
            if (anybodyMay()) return;
            var may = getMethodAnnotation(May.class);
            if (may == null) throw new IllegalStateException("No @May on " + getShortLogMessage());
            var worker = SignedIn.here().orElseThrow(() -> new AccessDeniedException("not signed in"));
            var rights = access.rights(worker);
            Screen.rights(request.getNativeRequest(HttpServletRequest.class), rights.stream().map(Permission::name).collect(toSet()));
            if (!rights.contains(may.value())) throw new AccessDeniedException("may not");
        }

        private boolean anybodyMay() {
            // Spring's own error page carries no annotation of ours
            return hasMethodAnnotation(Public.class) || !getBeanType().getPackageName().startsWith("kith");
        }
    }

    private static class Thrown extends RuntimeException {
        private final Exception inner;

        Thrown(Exception inner) {
            super(inner);
            this.inner = inner;
        }
    }
}
