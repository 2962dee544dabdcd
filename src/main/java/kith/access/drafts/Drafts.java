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
import kith.ui.Screen;
import kith.ui.Typed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is being typed, kept on the server as it is typed: it survives a closed browser, and lies in no browser's storage. */
@Component
public class Drafts {

    static final String KEEP = """
        insert into access.draft as d (worker, form, about, answers, saved_at, address, title)
        values (:worker, :form, :about, :answers::jsonb, :now, :address, :title)
        on conflict (worker, form, about) do update
           set answers = excluded.answers, saved_at = excluded.saved_at, address = coalesce(excluded.address, d.address), title = coalesce(excluded.title, d.title)
        """;
    static final String FIND = "select answers::text as answers, saved_at from access.draft where worker = :worker and form = :form and about = :about";
    static final String FORGET = "delete from access.draft where worker = :worker and form = :form and about = :about";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, List<String>>> ANSWERS = new TypeReference<>() {};

    private final JdbcClient db;
    private final Clock clock;

    Drafts(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public void keep(Worker worker, String form, UUID about, Map<String, List<String>> answers) {
        keep(worker, form, about, answers, null, null);
    }

    /** @param address where the form is asked for, and {@code title} what it is called there; null where they are as before */
    void keep(Worker worker, String form, UUID about, Map<String, List<String>> answers, String address, String title) {
        db.sql(KEEP).param("worker", worker.id()).param("form", form).param("about", about).param("answers", JSON.writeValueAsString(answers))
            .param("address", address).param("title", title).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    /** What was left of a form, which then says since when it lies. */
    public Optional<Answers> opened(Worker worker, String form, UUID about) {
        return db.sql(FIND).param("worker", worker.id()).param("form", form).param("about", about)
            .query((row, n) -> opened(JSON.readValue(row.getString(1), ANSWERS), row.getObject(2, OffsetDateTime.class).toInstant())).optional();
    }

    /** A draft may lie for days: what it calls today is the day on which it was kept. */
    private Answers opened(Map<String, List<String>> answers, Instant savedAt) {
        var day = Say.london(savedAt);
        var today = Say.london(clock.instant());
        answers.replaceAll((name, values) -> values.stream().map(value -> Typed.lasting(value, day)).toList());
        Screen.draftSaved(day.equals(today) ? Say.time(savedAt) : Say.lately(savedAt, today));
        return new Answers(answers);
    }

    public void forget(Worker worker, String form, UUID about) {
        db.sql(FORGET).param("worker", worker.id()).param("form", form).param("about", about).update();
    }
}
