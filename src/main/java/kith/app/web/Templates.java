package kith.app.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Templates are compiled into the jar; with --dev, where the sources are at hand, they are read from there again when they change. */
@Configuration(proxyBeanMethods = false)
class Templates {

    private static final Path SOURCES = Path.of("src/main/java");

    @Bean TemplateEngine templateEngine(@Value("${kith.dev:false}") boolean dev) {
        return dev && Files.isDirectory(SOURCES) ? fromSources() : TemplateEngine.createPrecompiled(ContentType.Html);
    }

    private static TemplateEngine fromSources() {
        var engine = TemplateEngine.create(new DirectoryCodeResolver(SOURCES), Path.of("target/jte-dev"), ContentType.Html);
        engine.setClassPath(List.of(System.getProperty("java.class.path").split(File.pathSeparator)));
        engine.setBinaryStaticContent(true);
        return engine;
    }
}
