package kith.app.bench;

import java.util.ArrayList;
import java.util.List;

/** Eight people signed in to the measured Kith. */
final class Readers {

    static final String PASSWORD = "eight readers at once";

    private final List<Browser> browsers = new ArrayList<>();

    Readers(String address) throws Exception {
        for (int i = 0; i < Load.CLIENTS; i++) browsers.add(new Browser(address).signIn(username(i), PASSWORD));
    }

    static String username(int number) {
        return "reader-" + number;
    }

    Browser browser(int number) {
        return browsers.get(number);
    }
}
