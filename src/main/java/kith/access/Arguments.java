package kith.access;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class Arguments implements WebMvcConfigurer {

    private final WorkerArgument worker;
    private final LookArgument look;

    Arguments(WorkerArgument worker, LookArgument look) {
        this.worker = worker;
        this.look = look;
    }

    @Override public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) { resolvers.addAll(List.of(worker, look)); }
}
