package kith.app.bench;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** For each reader a hub of seventy children and one of sixty, as real ones have them: those of the population hold as many as there are people. */
final class OwnHubs {

    static final int BOARD = 70;
    static final int LIST = 60;

    private static final String HUB = """
        insert into organisation.hub (code, kind, number, name, title, function, function_title, children_from, children_to, valid)
        values (?, 'hub', 900, 'Bench', ?, 'child-protection', 'Child protection', 40, 70, daterange('2016-01-01', null))
        """;
    private static final String POST = """
        insert into organisation.post (code, title, role, place, place_kind, hub, full_time, funded, valid)
        values (?, 'Reader of the bench', 'social-worker', ?, 'hub', ?, 1, true, daterange('2016-01-01', null))
        """;
    private static final String POSTING = "insert into organisation.posting (worker, post, valid) values (?, ?, daterange('2016-01-01', null))";
    private static final String CHILDREN = """
        update hub.allocation set hub = ?
         where person in (select a.person from hub.allocation a
                           where a.hub = ? and exists (select from pathway.status s where s.person = a.person and s.code <> 'closed' and s.since <= current_date and (s.until is null or s.until > current_date))
                           order by a.person limit ?)
        """;

    private OwnHubs() {}

    static String board(int reader) {
        return "bench-board-" + reader;
    }

    static String list(int reader) {
        return "bench-list-" + reader;
    }

    static void give(DataSource owner, List<UUID> workers) throws SQLException {
        try (var db = owner.getConnection(); var hub = db.prepareStatement(HUB); var post = db.prepareStatement(POST); var posting = db.prepareStatement(POSTING); var children = db.prepareStatement(CHILDREN)) {
            for (int i = 0; i < workers.size(); i++)
                for (var code : List.of(board(i), list(i))) {
                    Posts.run(hub, code, code);
                    Posts.run(post, code + "-post", code, code);
                    Posts.run(posting, workers.get(i), code + "-post");
                    Posts.run(children, code, Posts.hub(i), code.equals(board(i)) ? BOARD : LIST);
                }
            db.createStatement().execute("analyze hub.allocation");
        }
    }
}
