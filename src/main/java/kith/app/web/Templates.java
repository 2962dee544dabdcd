package kith.app.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.system.ApplicationHome;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Templates are compiled into the jar; with --dev, started from compiled classes as an editor does, they are read again when they change. */
@Configuration(proxyBeanMethods = false)
class Templates {

    @Bean TemplateEngine templateEngine(@Value("${kith.dev:false}") boolean dev) {
        return dev && fromClasses() ? fromSources() : TemplateEngine.createPrecompiled(ContentType.Html);
    }

    // inside a jar the compiler of templates finds no classes to compile against
    private static boolean fromClasses() { return new ApplicationHome(Templates.class).getSource().isDirectory(); }

    private static TemplateEngine fromSources() {
        var engine = TemplateEngine.create(new DirectoryCodeResolver(Path.of("src/main/java")), Path.of("target/jte-dev"), ContentType.Html);
        engine.setClassPath(List.of(System.getProperty("java.class.path").split(File.pathSeparator)));
        engine.setBinaryStaticContent(true);
        return engine;
    }
}
