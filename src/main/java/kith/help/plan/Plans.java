package kith.help.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kith.help.PlanFacts;
import kith.ui.Screen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions of a child's plan and its actions, with what was written in them. */
@Component
public class Plans {

    static final String VERSIONS = """
        select p.fact, p.kind, p.made_on, p.review_on, p.reviewed_on, p.ended_on, w.name as by
          from help.plan p
          left join access.worker w on w.id = p.made_by
         where p.person = :person
         order by p.turn desc
        """;

    static final String STANDING = "select distinct on (person) person, fact from help.plan where person = any(:people) order by person, turn desc";

    static final String ACTIONS = """
        select a.fact, a.owner, a.owner_name, a.agreed_on, a.due, a.done_on, a.outcome
          from help.plan_action a
         where a.person = :person
         order by a.done_on is not null, a.due nulls last, a.agreed_on, a.fact
        """;

    static final String WORDS = "select id, text from ledger.words where id = any(:ids) and text is not null";

    /** Which plan the child's status asks for. */
    static final String KIND = """
        select case when bool_or(code = 'child-protection') then 'protection-plan.made'
                    when bool_or(code = 'child-in-need') then 'need-plan.made'
                    when bool_or(code = 'early-help') then 'early-help-plan.made'
                    else 'need-plan.made' end
          from pathway.status
         where person = :person and since <= :today and (until is null or until > :today)
        """;

    static final String SHARED = "select person from help.plan_action where fact = :fact and done_on is null and person = any(:people)";

    record VersionRow(UUID fact, String kind, LocalDate madeOn, LocalDate reviewOn, LocalDate reviewedOn, LocalDate endedOn, String by) {}

    record ActionRow(UUID fact, String owner, String ownerName, LocalDate agreedOn, LocalDate due, LocalDate doneOn, String outcome) {}

    public record Version(UUID fact, String kind, String title, LocalDate made, LocalDate review, LocalDate reviewed, LocalDate ended, String by, Map<Part, String> says) {

        public boolean over(LocalDate today) {
            return ended != null && !ended.isAfter(today);
        }

        /** The day of the next review: one that has come is no longer due where the plan was reviewed since it was made. */
        public LocalDate due(LocalDate today) {
            return review == null || over(today) || reviewed != null && !review.isAfter(today) ? null : review;
        }
    }

    /** @param what null where this worker may not read it */
    public record Action(UUID fact, String what, String owner, LocalDate due, LocalDate doneOn, String outcome) {}

    record Standing(List<Version> versions, List<Action> open, List<Action> done) {}

    private final JdbcClient db;

    Plans(JdbcClient db) {
        this.db = db;
    }

    Standing of(UUID person) {
        var versions = db.sql(VERSIONS).param("person", person).query(VersionRow.class).list();
        var actions = db.sql(ACTIONS).param("person", person).query(ActionRow.class).list();
        var ids = new ArrayList<UUID>();
        for (var version : versions) for (var part : Part.values()) ids.add(part.words(version.fact()));
        for (var action : actions) ids.add(Part.action(action.fact()));
        var words = words(ids);
        var all = actions.stream().map(each -> new Action(each.fact(), words.get(Part.action(each.fact())), PlanFacts.owner(each.owner(), each.ownerName()), each.due(), each.doneOn(), PlanFacts.outcome(each.outcome()))).toList();
        return new Standing(versions.stream().map(each -> version(each, words)).toList(), all.stream().filter(each -> each.doneOn() == null).toList(), all.stream().filter(each -> each.doneOn() != null).toList());
    }

    private static Version version(VersionRow row, Map<UUID, String> words) {
        var says = new EnumMap<Part, String>(Part.class);
        for (var part : Part.values()) if (words.containsKey(part.words(row.fact()))) says.put(part, words.get(part.words(row.fact())));
        return new Version(row.fact(), row.kind(), Screen.term(PlanFacts.TITLES.getOrDefault(row.kind(), "Plan")), row.madeOn(), row.reviewOn(), row.reviewedOn(), row.endedOn(), row.by(), says);
    }

    private Map<UUID, String> words(List<UUID> ids) {
        var words = new HashMap<UUID, String>();
        if (!ids.isEmpty()) db.sql(WORDS).param("ids", ids.toArray(UUID[]::new)).query(row -> {
            words.put(row.getObject("id", UUID.class), row.getString("text"));
        });
        return words;
    }

    /** The version that stands for each of these. */
    Map<UUID, UUID> standing(Collection<UUID> people) {
        var standing = new HashMap<UUID, UUID>();
        db.sql(STANDING).param("people", people.toArray(UUID[]::new)).query(row -> {
            standing.put(row.getObject("person", UUID.class), row.getObject("fact", UUID.class));
        });
        return standing;
    }

    String kind(UUID person, LocalDate today) {
        return db.sql(KIND).param("person", person).param("today", today).query(String.class).single();
    }

    /** Of these brothers and sisters, those for whom the action was agreed and is open. */
    List<UUID> sharing(UUID action, Collection<UUID> people) {
        return db.sql(SHARED).param("fact", action).param("people", people.toArray(UUID[]::new)).query(UUID.class).list();
    }
}
