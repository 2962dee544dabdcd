package kith.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Lets a handler answer a {@link Page}. */
class PageAnswer implements HandlerMethodReturnValueHandler {

    @Override
    public boolean supportsReturnType(MethodParameter type) {
        return Page.class.isAssignableFrom(type.getParameterType());
    }

    @Override
    public void handleReturnValue(Object page, MethodParameter type, ModelAndViewContainer answer, NativeWebRequest web) {
        switch ((Page) page) {
            case Page.Shown shown -> show(shown, answer);
            case Page.Elsewhere elsewhere -> send(elsewhere, answer, web);
        }
    }

    private void show(Page.Shown page, ModelAndViewContainer answer) {
        answer.setViewName(page.template());
        answer.setStatus(page.status());
        if (page.model() instanceof Map<?, ?> named) named.forEach((name, value) -> answer.addAttribute(name.toString(), value));
        else answer.addAttribute("page", page.model());
    }

    private void send(Page.Elsewhere page, ModelAndViewContainer answer, NativeWebRequest web) {
        var request = web.getNativeRequest(HttpServletRequest.class);
        var response = web.getNativeResponse(HttpServletResponse.class);
        answer.setRequestHandled(true);
        var address = !page.onward() && Screen.local(request.getParameter("after")) ? request.getParameter("after") : page.address();
        if (page.flash() != null) {
            RequestContextUtils.getOutputFlashMap(request).put(Screen.FLASH, page.flash());
            RequestContextUtils.saveOutputFlashMap(address, request, response);
        }
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader("Location", request.getContextPath() + address);
    }
}
