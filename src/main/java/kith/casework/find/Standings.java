package kith.casework.find;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.pathway.Pathways;
import kith.pathway.StatusRule;
import kith.people.search.Search.Found;
import kith.ui.Say;
import kith.ui.Tag;
import kith.ui.Tone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Of people found: the leading status, whose they are and whom to ring. No more than anyone may see who adds without reading. */
@Component
public class Standings {

    /** The town goes unsaid where any address of now is shielded: beside an open one it could still give the place away. */
    static final String STANDING = """
        select p.person, coalesce((select h.title from organisation.working_hub h where h.code = a.hub order by case when lower(h.valid) <= :today::date then lower(h.valid) end desc nulls last, h.valid limit 1), initcap(replace(a.hub, '-', ' '))) as hub,
               a.closed, key.name as key_worker, key.phone,
               (select string_agg(s.code, ',') from pathway.status s
                 where s.person = p.person and s.since <= :today and (s.until is null or s.until > :today) and (s.until_at is null or s.until_at > :now)) as statuses,
               (select case when people.lives_shielded(p.person) then null else (array_agg(r.town order by (r.use = 'home') desc, r.since desc))[1] end
                  from people.residence r
                 where r.person = p.person and (r.until is null or r.until > :today)) as town
          from unnest(:people::uuid[]) as p (person)
          left join hub.holder a      on a.person = p.person
          left join access.worker key on key.id::text = a.key and a.closed is null
        """;

    private record Standing(UUID person, String hub, LocalDate closed, String keyWorker, String phone, String statuses, String town) {}

    private final JdbcClient db;
    private final Pathways pathways;
    private final Clock clock;

    Standings(JdbcClient db, Pathways pathways, Clock clock) {
        this.db = db;
        this.clock = clock;
        this.pathways = pathways;
    }

    public List<FindPage.Result> of(List<Found> found, LocalDate today) {
        if (found.isEmpty()) return List.of();
        var standings = db.sql(STANDING).param("people", found.stream().map(Found::person).toArray(UUID[]::new)).param("today", today).param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .query(Standing.class).stream().collect(Collectors.toMap(Standing::person, Function.identity()));
        return found.stream().map(each -> result(each, standings, today)).toList();
    }

    private FindPage.Result result(Found found, Map<UUID, Standing> standings, LocalDate today) {
        var standing = standings.get(found.person());
        var statuses = standing.statuses() == null ? List.<StatusRule>of()
            : Arrays.stream(standing.statuses().split(",")).distinct().map(pathways::status).sorted(Comparator.comparingInt(StatusRule::leads)).toList();
        return new FindPage.Result(found.person(), name(found), found.alias(), Say.age(found.born(), found.expected(), found.died(), today), found.born(), found.childId(),
            statuses.isEmpty() ? null : Tag.of(statuses.getFirst().label(), Tone.valueOf(statuses.getFirst().tone().toUpperCase())), Math.max(0, statuses.size() - 1),
            hub(standing), standing.keyWorker(), standing.phone(), standing.town());
    }

    /** A child from a return has no name, and is found by the authority's id. */
    private static String name(Found found) {
        var name = Stream.of(found.forenames(), found.surname()).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(" "));
        return !name.isEmpty() ? name : found.childId() != null ? "Child " + found.childId() : "Name not known";
    }

    /** Nobody is sent to a hub for a child whom it holds no longer. */
    private static String hub(Standing standing) {
        return standing.closed() == null ? standing.hub() : "Was with " + standing.hub() + " until " + Say.date(standing.closed());
    }
}
