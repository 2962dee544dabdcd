package kith.access;

import java.util.List;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets a handler ask for the worker who is signed in. */
@Component
class WorkerArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    @Override public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) { resolvers.add(this); }

    @Override public boolean supportsParameter(MethodParameter parameter) { return parameter.getParameterType() == Worker.class; }

    @Override public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer model, NativeWebRequest request, WebDataBinderFactory binders) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication.getPrincipal() instanceof SignedIn signedIn ? signedIn.worker() : null;
    }
}
