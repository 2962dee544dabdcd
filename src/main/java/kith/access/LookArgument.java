package kith.access;

import java.util.Map;
import java.util.UUID;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerMapping;

/** Asks Access about the {person} of the address, writes the look down, and only then lets the handler have it. */
@Component
class LookArgument implements HandlerMethodArgumentResolver {

    static final String WRITTEN = LookArgument.class.getName();

    private final Access access;
    private final Looks looks;
    private final Refusals refusals;

    LookArgument(Access access, Looks looks, Refusals refusals) {
        this.access = access;
        this.looks = looks;
        this.refusals = refusals;
    }

    @Override public boolean supportsParameter(MethodParameter parameter) { return parameter.getParameterType() == Look.class; }

    @Override public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer model, NativeWebRequest request, WebDataBinderFactory binders) {
        var worker = SignedIn.here().orElseThrow(() -> new AccessDeniedException("not signed in"));
        var may = parameter.getMethodAnnotation(May.class);
        var person = person(request);
        var answer = access.answer(worker, person);
        if (answer.hidden() || !answer.masked() && !answer.reaches(wanted(may))) lead(worker, person);
        if (answer.hidden()) {
            refusals.write(worker, person, may.what(), "hidden");
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (!(answer.masked() ? may.masked() : answer.reaches(wanted(may)))) {
            refusals.write(worker, person, may.what(), "refused");
            throw new MoreToAsk(person);
        }
        looks.record(worker, person, may.what(), answer);
        request.setAttribute(WRITTEN, person, RequestAttributes.SCOPE_REQUEST);
        return new Look(person, worker, answer);
    }

    /** An old address leads to the survivor, by whose record it is then decided; not where even that there is one is hidden. */
    private void lead(Worker worker, UUID person) {
        var survivor = access.survivor(person);
        if (!survivor.equals(person) && !access.answer(worker, survivor).hidden()) throw new MergedInto(survivor);
    }

    private static Level wanted(May may) { return may.from() == Level.NOTHING ? may.value().level() : may.from(); }

    static boolean written(NativeWebRequest request) { return request.getAttribute(WRITTEN, RequestAttributes.SCOPE_REQUEST) != null; }

    static boolean namesPerson(NativeWebRequest request) { return variables(request).containsKey("person"); }

    private static UUID person(NativeWebRequest request) {
        try {
            return UUID.fromString(variables(request).get("person").toString());
        } catch (IllegalArgumentException notAnId) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static Map<?, ?> variables(NativeWebRequest request) {
        var variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        return variables instanceof Map<?, ?> map ? map : Map.of();
    }
}
