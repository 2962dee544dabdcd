package kith.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Today's names of the built styles and scripts; each name carries a hash of its content, so a browser may keep it. */
public final class Assets {

    private static final String LIST = "/static/assets/assets.properties";
    private static final Properties NAMES = read();

    private Assets() {}

    public static String at(String name) {
        return "/assets/" + NAMES.getProperty(name, name);
    }

    private static Properties read() {
        var names = new Properties();
        try (var list = Assets.class.getResourceAsStream(LIST)) {
            if (list != null) names.load(list);
            return names;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
