package kith.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.List;
import kith.app.database.DataFolder;

/** What kith.properties says of the second factor. Only the demonstration, whose people are invented, is given a way without. */
final class SignInSetting {

    private static final String NAME = "sign-in.second-factor";
    private static final String DEMONSTRATION = """
        # The people of the demonstration authority are invented, so a password alone opens it.
        # Before any real record comes in, take this line away: then everybody needs a passkey, or a password and a code.
        sign-in.second-factor=optional
        """;

    private SignInSetting() { }

    static void forTheDemonstration(DataFolder data) {
        if (data.settings().containsKey(NAME)) return;
        try {
            Files.writeString(data.file("kith.properties"), DEMONSTRATION, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> inWords(DataFolder data) {
        return "optional".equals(data.settings().getProperty(NAME))
            ? List.of("A password alone opens this installation (" + NAME + "=optional in " + data.file("kith.properties") + "): for invented people only.") : List.of();
    }
}
