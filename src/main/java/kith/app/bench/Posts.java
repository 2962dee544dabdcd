package kith.app.bench;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Each reader a social worker of a hub of their own, who helps at the front door too: whoever has no post sees next to nothing. */
final class Posts {

    private static final String POST = """
        insert into organisation.post (code, title, role, place, place_kind, hub, full_time, funded, valid)
        values (?, 'Reader of the bench', 'social-worker', ?, 'hub', ?, 1, true, daterange('2016-01-01', null))
        """;
    private static final String POSTING = "insert into organisation.posting (worker, post, valid) values (?, ?, daterange('2016-01-01', null))";
    private static final String DUTY = "insert into access.role_held (worker, role) values (?, 'duty-team') on conflict do nothing";

    private Posts() {}

    static String hub(int reader) {
        return "hub-" + (1 + reader);
    }

    /** After the operating model is in force. */
    static void give(DataSource owner, List<UUID> workers) throws SQLException {
        try (var db = owner.getConnection(); var post = db.prepareStatement(POST); var posting = db.prepareStatement(POSTING); var duty = db.prepareStatement(DUTY)) {
            for (int i = 0; i < workers.size(); i++) {
                run(post, "bench-" + i, hub(i), hub(i));
                run(posting, workers.get(i), "bench-" + i);
                run(duty, workers.get(i));
            }
        }
    }

    static void run(java.sql.PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
        statement.executeUpdate();
    }
}
