package kith.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import kith.app.database.NotStarted;
import kith.app.database.OpenDatabase;
import kith.app.database.Role;
import kith.pathway.PathwayFiles;
import kith.pathway.Pathways;

/**
 * By which rules a data folder works: those in its folder {@code rules} where there is one, otherwise those of its operating model, by the law of the
 * model's country. When they are not those by which its tables were made, the tables are made again.
 */
final class RulesInForce {

    private static final String MODEL = "select code, country from organisation.model where upper_inf(valid)";
    private static final String MADE_BY = "select digest from pathway.rules";
    private static final String MADE = "insert into pathway.rules (digest) values (?) on conflict (one) do update set digest = excluded.digest";
    private static final List<String> FILES = List.of("model.yml", "clocks.yml", "calendar.yml");

    private RulesInForce() {}

    static Pathways of(OpenDatabase database) {
        try {
            var own = database.data().file("rules");
            if (Files.isDirectory(own)) return PathwayFiles.of(own.toString(), Tellings.kinds());
            try (var owner = database.database().connect(Role.OWNER); var statement = owner.createStatement(); var row = statement.executeQuery(MODEL)) {
                if (!row.next()) return PathwayFiles.ofCountry("england", Tellings.kinds());
                return PathwayFiles.ships(row.getString(1)) ? PathwayFiles.of(row.getString(1), Tellings.kinds()) : PathwayFiles.ofCountry(row.getString(2), Tellings.kinds());
            }
        } catch (IllegalArgumentException wrong) {
            throw new NotStarted("The rules of this data folder cannot be used:\n" + wrong.getMessage(), wrong);
        } catch (SQLException broken) {
            throw new NotStarted("The data folder could not be read: " + broken.getMessage(), broken);
        }
    }

    /** What a model's folder says of the pathways comes into the data folder, so that nobody needs the folder again. */
    static void keep(OpenDatabase database, Path model) {
        if (!Files.isDirectory(model)) return;
        var own = database.data().file("rules");
        try {
            Files.createDirectories(own.resolve("pathways"));
            for (var name : FILES) if (Files.exists(model.resolve(name))) Files.copy(model.resolve(name), own.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            if (!Files.isDirectory(model.resolve("pathways"))) return;
            try (var files = Files.newDirectoryStream(model.resolve("pathways"), "*.yml")) {
                for (var file : files) Files.copy(file, own.resolve("pathways").resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static boolean madeTheTables(OpenDatabase database, Pathways rules) throws SQLException {
        try (var owner = database.database().connect(Role.OWNER); var statement = owner.createStatement(); var row = statement.executeQuery(MADE_BY)) {
            return row.next() && row.getString(1).equals(rules.digest());
        }
    }

    static void remember(OpenDatabase database, Pathways rules) throws SQLException {
        try (var owner = database.database().connect(Role.OWNER); var statement = owner.prepareStatement(MADE)) {
            statement.setString(1, rules.digest());
            statement.execute();
        }
    }
}
