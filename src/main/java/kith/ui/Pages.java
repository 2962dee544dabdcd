package kith.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Joins pages to Spring: handlers may answer a {@link Page}, assets are kept by browsers, the layout knows its places. */
@Configuration
class Pages implements WebMvcConfigurer {

    private final ObjectProvider<Destination> destinations;
    private final Supplier<Terms> terms;
    private final Supplier<Languages> languages;
    private final String service;
    private final Clock clock;

    Pages(ObjectProvider<Destination> destinations, ObjectProvider<Terms> terms, ObjectProvider<Languages> languages, @Value("${kith.service:}") String service, Clock clock) {
        this.destinations = destinations;
        this.terms = SingletonSupplier.of(terms::getIfAvailable);
        this.languages = SingletonSupplier.of(languages::getIfAvailable);
        this.service = service;
        this.clock = clock;
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> answers) {
        answers.add(new PageAnswer());
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry resources) {
        resources.addResourceHandler("/assets/**")
            .addResourceLocations("classpath:/static/assets/")
            .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        var places = destinations.stream().sorted(Comparator.comparingInt(Destination::order)).toList();
        interceptors.addInterceptor(new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                request.setAttribute(Screen.PLACES, places);
                request.setAttribute(Screen.SERVICE, service);
                request.setAttribute(Screen.TODAY, Say.london(clock.instant()));
                if (languages.get() instanceof Languages known) known.remember(request, response);
                if (terms.get() instanceof Terms known) Screen.terms(request, known);
                return true;
            }
        });
    }
}
