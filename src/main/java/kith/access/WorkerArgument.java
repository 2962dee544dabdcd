package kith.access;

import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Lets a handler ask for the worker who is signed in. */
@Component
class WorkerArgument implements HandlerMethodArgumentResolver {

    @Override public boolean supportsParameter(MethodParameter parameter) { return parameter.getParameterType() == Worker.class; }

    @Override public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer model, NativeWebRequest request, WebDataBinderFactory binders) {
        return SignedIn.here().orElse(null);
    }
}
