package kith.people.duplicates;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kith.access.Access;
import kith.access.Level;
import kith.access.Looks;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.people.ChildHeading;
import kith.ui.Destination;
import kith.ui.Field;
import kith.ui.Page;
import kith.ui.Say;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of records that may be two of one person, for whoever keeps them right. */
@Controller
class DuplicatesController {

    static final String NAMES = "select person, forenames, surname, child_id from people.person where person = any(:people)";

    private static final int MOST = 100;

    private final LikelyDuplicates duplicates;
    private final Access access;
    private final Looks looks;
    private final JdbcClient db;

    DuplicatesController(LikelyDuplicates duplicates, Access access, Looks looks, JdbcClient db) {
        this.duplicates = duplicates;
        this.access = access;
        this.looks = looks;
        this.db = db;
    }

    @Bean
    static Destination duplicatesPlace() {
        return Destination.of("Recorded twice", "/people/duplicates", 80).needs("DECIDE").under("More");
    }

    @May(value = Permission.RECORD, what = "records that may be of one person") @GetMapping("/people/duplicates")
    Page list(Worker worker, @RequestParam(defaultValue = "") String called) {
        var proposed = duplicates.proposed();
        var likely = duplicates.likely(called);
        var everybody = Stream.concat(proposed.stream().flatMap(each -> Stream.of(each.one(), each.other())), likely.stream().flatMap(each -> Stream.of(each.one(), each.other()))).distinct().toList();
        var sight = access.sight(worker, everybody);
        var seen = everybody.stream().filter(each -> sight.getOrDefault(each, Level.NOTHING).reaches(Level.OUTLINE)).toList();
        looks.record(worker, seen, "records that may be of one person");
        var names = names(seen);
        return Page.of("kith/people/duplicates/DuplicatesPage", new DuplicatesPage(Field.of("called", called.strip()),
            proposed.stream().filter(each -> names.containsKey(each.one()) && names.containsKey(each.other()))
                .map(each -> new DuplicatesPage.Pair(each.one(), names.get(each.one()), each.other(), names.get(each.other()), "said to be the same since " + Say.date(each.since()), false)).toList(),
            likely.stream().filter(each -> names.containsKey(each.one()) && names.containsKey(each.other())).limit(MOST)
                .map(each -> new DuplicatesPage.Pair(each.one(), names.get(each.one()), each.other(), names.get(each.other()), capital(each.why()), each.siblings())).toList()));
    }

    private Map<UUID, String> names(List<UUID> people) {
        var names = new HashMap<UUID, String>();
        db.sql(NAMES).param("people", people.toArray(UUID[]::new)).query(row -> {
            names.put(row.getObject(1, UUID.class), ChildHeading.named(row.getString(2), row.getString(3), row.getString(4)));
        });
        return names;
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
