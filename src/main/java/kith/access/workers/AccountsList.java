package kith.access.workers;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kith.access.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All accounts, for whoever looks after them. */
@Component
public class AccountsList {

    private static final String COLUMNS = """
        select w.id, w.name, w.username, w.active, w.email, w.phone,
               exists (select from access.second_factor f where f.worker = w.id and f.kind = 'CODE')    as app,
               exists (select from access.second_factor f where f.worker = w.id and f.kind = 'PASSKEY') as passkey
          from access.worker w
        """;
    static final String FOUND = COLUMNS + """
         where :words = '' or w.name ilike '%' || :words || '%' or w.username ilike '%' || :words || '%'
         order by w.active desc, w.name, w.username
         limit :size offset :skip
        """;
    static final String HOW_MANY = "select count(*) from access.worker w where :words = '' or w.name ilike '%' || :words || '%' or w.username ilike '%' || :words || '%'";
    static final String ONE = COLUMNS + " where w.id = :worker";

    static final int PAGE = 50;

    public record Line(UUID id, String name, String username, boolean active, String email, String phone, boolean app, boolean passkey) {

        public String secondFactor() { return app && passkey ? "App and passkey" : app ? "App" : passkey ? "Passkey" : "None"; }

        Worker worker() { return new Worker(id, name, username); }
    }

    private final JdbcClient db;

    AccountsList(JdbcClient db) { this.db = db; }

    List<Line> found(String words, int page) {
        return db.sql(FOUND).param("words", plain(words)).param("size", PAGE).param("skip", (page - 1) * PAGE).query(Line.class).list();
    }

    int howMany(String words) { return db.sql(HOW_MANY).param("words", plain(words)).query(Integer.class).single(); }

    Optional<Line> one(UUID worker) { return db.sql(ONE).param("worker", worker).query(Line.class).optional(); }

    private static String plain(String words) { return words.strip().replaceAll("([\\\\%_])", "\\\\$1"); }
}
