package kith;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import kith.access.Asker;
import kith.app.KithOfAModel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * An authority beside the suite's, in another operating model, with a small demonstration: an application and a database of its own, begun when a test
 * first asks and shared by all that follow. A walk that is to hold in a second model goes to {@link #inWales()}; each further model costs about ten seconds.
 * Whoever walks here leaves traces: look for what you made yourself, and count nothing.
 */
public final class AnotherAuthority {

    private static final int CHILDREN = 60;
    private static final String HOLDER = "select w.username from access.worker w join organisation.posting p on p.worker = w.id where p.post = :post and upper_inf(p.valid) limit 1";
    private static final Map<String, AnotherAuthority> STARTED = new ConcurrentHashMap<>();

    private final KithOfAModel kith;
    private final String password;

    private AnotherAuthority(String model) {
        try {
            var folder = Files.createTempDirectory("kith-" + model);
            kith = KithOfAModel.start(folder.resolve("data"), model, CHILDREN);
            password = kith.password();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> forget(folder)));
        } catch (Exception broken) {
            throw new IllegalStateException("no authority in " + model, broken);
        }
    }

    public static AnotherAuthority inWales() { return in("monmouthshire-2017"); }

    public static AnotherAuthority in(String model) { return STARTED.computeIfAbsent(model, AnotherAuthority::new); }

    public int port() { return kith.port(); }

    /** Of every account of the demonstration. */
    public String password() { return password; }

    /** The username of whoever holds this post, such as care-and-support-team.team-manager.1. */
    public String holderOf(String post) { return ask(db -> db.sql(HOLDER).param("post", post).query(String.class).single()); }

    /** A question to its database, or a change of it, as the background would. */
    public <T> T ask(Function<JdbcClient, T> question) {
        return Asker.asSystem(() -> bean(TransactionTemplate.class).execute(begun -> question.apply(bean(JdbcClient.class))));
    }

    /** What it is made of; call it inside {@code Asker.asSystem}. */
    public <T> T bean(Class<T> kind) { return kith.context().getBean(kind); }

    private void forget(Path folder) {
        kith.close();
        FileSystemUtils.deleteRecursively(folder.toFile());
    }
}
