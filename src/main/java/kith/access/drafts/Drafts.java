package kith.access.drafts;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kith.access.Worker;
import kith.ui.Answers;
import kith.ui.Say;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is being typed, kept on the server as it is typed: it survives a closed browser, and lies in no browser's storage. */
@Component
public class Drafts {

    static final String KEEP = """
        insert into access.draft (worker, form, about, answers, saved_at, at)
        values (:worker, :form, :about, :answers::jsonb, :now, :at)
        on conflict (worker, form, about) do update set answers = excluded.answers, saved_at = excluded.saved_at, at = excluded.at
        """;
    static final String FIND = "select answers::text as answers, saved_at from access.draft where worker = :worker and form = :form and about = :about";
    static final String FORGET = "delete from access.draft where worker = :worker and form = :form and about = :about";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, List<String>>> ANSWERS = new TypeReference<>() {};

    public record Draft(Map<String, List<String>> answers, Instant savedAt) {}

    /** What a form begins with: what was typed before and when it was kept, in words; nothing where there is no draft. */
    public record Typed(Answers answers, String saved) {}

    private final JdbcClient db;
    private final Clock clock;

    Drafts(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public void keep(Worker worker, String form, UUID about, Map<String, List<String>> answers) {
        keep(worker, form, about, answers, null);
    }

    /** @param at the address of the form; null where it is the record's own of that name */
    void keep(Worker worker, String form, UUID about, Map<String, List<String>> answers, String at) {
        db.sql(KEEP).param("worker", worker.id()).param("form", form).param("about", about).param("answers", JSON.writeValueAsString(answers)).param("at", at)
            .param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    /** Where a draft about a child is gone on with. */
    public static String address(String form, UUID about, String at) {
        return at == null ? "/children/" + about + "/record/" + form : at;
    }

    public Optional<Draft> find(Worker worker, String form, UUID about) {
        return db.sql(FIND).param("worker", worker.id()).param("form", form).param("about", about)
            .query((row, n) -> new Draft(JSON.readValue(row.getString(1), ANSWERS), row.getObject(2, OffsetDateTime.class).toInstant())).optional();
    }

    public Typed typed(Worker worker, String form, UUID about) {
        return find(worker, form, about).map(it -> new Typed(new Answers(it.answers()), Say.time(it.savedAt()))).orElse(new Typed(Answers.NONE, null));
    }

    public void forget(Worker worker, String form, UUID about) {
        db.sql(FORGET).param("worker", worker.id()).param("form", form).param("about", about).update();
    }
}
