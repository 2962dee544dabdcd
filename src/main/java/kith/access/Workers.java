package kith.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everyone who can sign in. */
@Component
public class Workers {

    static final String ADD = """
        insert into access.worker (id, username, name, phone, email, password_hash, added_at)
        values (:id, :username, :name, :phone, :email, :passwordHash, :addedAt)
        on conflict (username) do nothing
        """;
    static final String CHANGE_PASSWORD = "update access.worker set password_hash = :hash, password_changed_at = :now, password_given_at = null where id = :worker";
    static final String GIVE_PASSWORD = "update access.worker set password_hash = :hash, password_given_at = :now where id = :worker";
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    static final String ROLES_KNOWN = "select distinct role from access.role_permission order by role";

    static final String GIVE_ROLE = "insert into access.role_held (worker, role) values (:worker, :role) on conflict do nothing";
    static final String TAKE_ROLE = "delete from access.role_held where worker = :worker and role = :role";
    static final String BY_USERNAME = "select id, name, username from access.worker where username = :username";
    static final String BY_ID = "select id, name, username from access.worker where id = :id";
    static final String ROLES = "select role from access.role_held where worker = :worker order by role";

    private final JdbcClient db;
    private final PasswordEncoder passwords;
    private final Clock clock;

    Workers(JdbcClient db, PasswordEncoder passwords, Clock clock) {
        this.db = db;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** A person who is to sign in; the contacts may be null. */
    public record NewWorker(UUID id, String username, String name, String phone, String email) { }

    /** False when the username is taken. */
    @Transactional
    public boolean add(NewWorker worker, String password, String... roles) {
        return addWithHash(worker, passwords.encode(password), roles);
    }

    /** For many accounts with one password: hashing is slow on purpose. */
    @Transactional
    public boolean addWithHash(NewWorker worker, String passwordHash, String... roles) {
        var added = db.sql(ADD).param("id", worker.id()).param("username", plain(worker.username())).param("name", worker.name())
            .param("phone", worker.phone()).param("email", worker.email())
            .param("passwordHash", passwordHash).param("addedAt", clock.instant().atOffset(ZoneOffset.UTC)).update() == 1;
        if (added) for (var role : roles) giveRole(worker.id(), role);
        return added;
    }

    /** Roles that allow anything. */
    @Transactional(readOnly = true)
    public List<String> rolesKnown() { return db.sql(ROLES_KNOWN).query(String.class).list(); }

    /** Whoever fills a post gives the roles that go with it. */
    @Transactional
    public void giveRole(UUID worker, String role) { db.sql(GIVE_ROLE).param("worker", worker).param("role", role).update(); }

    @Transactional
    public void takeRole(UUID worker, String role) { db.sql(TAKE_ROLE).param("worker", worker).param("role", role).update(); }

    @Transactional
    public void changePassword(UUID worker, String password) {
        db.sql(CHANGE_PASSWORD).param("worker", worker).param("hash", passwords.encode(password)).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    /** One that opens nothing but the page where they choose their own. */
    @Transactional
    public void givePassword(UUID worker, String password) {
        db.sql(GIVE_PASSWORD).param("worker", worker).param("hash", passwords.encode(password)).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    /** A password to start with, without letters that are taken for others when they are read out. */
    public static String random() {
        var password = new StringBuilder();
        new SecureRandom().ints(20, 0, LETTERS.length()).forEach(i -> password.append(LETTERS.charAt(i)));
        return password.toString();
    }

    public String hash(String password) { return passwords.encode(password); }

    @Transactional(readOnly = true)
    public Optional<Worker> called(String username) {
        return db.sql(BY_USERNAME).param("username", plain(username)).query(Worker.class).optional();
    }

    @Transactional(readOnly = true)
    public Optional<Worker> withId(UUID id) { return db.sql(BY_ID).param("id", id).query(Worker.class).optional(); }

    @Transactional(readOnly = true)
    public List<String> rolesOf(Worker worker) { return db.sql(ROLES).param("worker", worker.id()).query(String.class).list(); }

    /** A username as it is kept. */
    public static String plain(String username) { return username.strip().toLowerCase(Locale.ROOT); }
}
