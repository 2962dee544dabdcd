package kith.app;

import java.util.HashMap;
import java.util.Map;
import kith.app.database.OpenDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.PropertiesPropertySource;

/** Everything under kith, put together around a database that is already open. */
@SpringBootApplication(scanBasePackages = "kith")
public class KithApplication {

    static ConfigurableApplicationContext withPages(OpenDatabase database, int port, boolean dev, Map<String, Object> tls) {
        var settings = new HashMap<>(tls);
        settings.putAll(Map.of("server.port", port, "kith.dev", dev));
        return start(database, WebApplicationType.SERVLET, settings);
    }

    public static ConfigurableApplicationContext withoutPages(OpenDatabase database) {
        return start(database, WebApplicationType.NONE, Map.of());
    }

    private static ConfigurableApplicationContext start(OpenDatabase database, WebApplicationType type, Map<String, Object> settings) {
        var all = new HashMap<>(settings);
        if (!Boolean.TRUE.equals(settings.get("kith.dev"))) all.put("logging.exception-conversion-word", "%trace");
        all.put("logging.file.name", database.data().file("log").resolve("kith.log").toString());
        var application = new SpringApplication(KithApplication.class);
        application.setWebApplicationType(type);
        application.setDefaultProperties(all);
        application.addInitializers(on(database));
        // pages stop before the database does, in its hook and not in one beside it
        application.setRegisterShutdownHook(false);
        return application.run();
    }

    public static ApplicationContextInitializer<GenericApplicationContext> on(OpenDatabase database) {
        return context -> {
            context.getEnvironment().getPropertySources().addLast(new PropertiesPropertySource("kith.properties", database.data().settings()));
            context.registerBean(OpenDatabase.class, () -> database, definition -> definition.setDestroyMethodName(""));
        };
    }
}
