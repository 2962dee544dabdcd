package kith.people.search;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Restricted is not invisible: who asks for exactly this child, by a number or by name and birth date, learns that a record is held and whom to ring. */
@Component
public class Masked {

    static final String MATCH = "select person, name, phone from access.masked_match(:numbers, :words, :birth, :now)";

    /** The name is that of whoever answers for the record; either may be missing. */
    public record Ring(UUID person, String name, String phone) {}

    private final JdbcClient db;
    private final Clock clock;

    Masked(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public List<Ring> find(String typed, LocalDate today) {
        var question = Question.of(typed, today);
        var birth = question.born() != null && question.born().exact() ? question.born().likelyFrom() : null;
        var numbers = new LinkedHashSet<>(question.values());
        var whole = typed.strip();
        if (!whole.isEmpty()) numbers.addAll(List.of(whole, whole.toUpperCase(Locale.ROOT)));
        return db.sql(MATCH).param("numbers", numbers.toArray(String[]::new)).param("words", question.words().toArray(String[]::new))
            .param("birth", birth, java.sql.Types.DATE).param("now", clock.instant().atOffset(ZoneOffset.UTC)).query(Ring.class).list();
    }
}
