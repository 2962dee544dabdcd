package kith.people.search;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds people by a half-remembered name with an age or a birth date, or by a number, a telephone or an address. Names are looked up
 * in the dictionary of distinct words first, so the work does not grow with the number of people who share one (docs/search.md).
 */
@Component
public class Search {

    /** Level 1 of what may be seen: enough to know whether this is the child that was meant. */
    public record Found(UUID person, String forenames, String surname, LocalDate born, LocalDate expected, LocalDate died, String childId, String alias) {}

    private static final int FIRST = 10;

    /**
     * Likeness of a word: the same 1; begins alike from 0.75; one letter apart less the shorter it is; otherwise by letters; and half of
     * what is missing is made good where it sounds the same. Only a word that is like none is compared by trigrams, which costs
     * most. A birth date within the year of what was remembered counts a little more than one a year beside it, and an exact one
     * more than a first name.
     */
    private static final String FIND = """
        with typed as materialized (
            select word, place, other, weight, whole, people.sound(case when not whole then word end) as sound, people.edits(case when not whole then word end) as edits
              from unnest(:words::text[], :places::int[], :others::int[], :weights::real[], :whole::bool[]) as t (word, place, other, weight, whole)
        ), close as materialized (
            select t.place, t.other, n.word, n.likeness
              from typed t
             cross join lateral (
                select w.word, case when w.word = t.word then 1 else least(0.98, l.letters + case when w.sound = t.sound then (1 - l.letters) / 2 else 0 end) end as likeness
                  from people.word w
                 cross join lateral (
                    select greatest(1 - levenshtein(w.word, t.word)::real / greatest(length(w.word), length(t.word)),
                                    case when w.edits && t.edits then 1 - 1.2 / greatest(length(w.word), length(t.word)) end) as letters) l
                 where w.edits && t.edits or w.sound = t.sound
                 order by likeness desc, w.word
                 limit :nearest) n
             where not t.whole and n.likeness >= 0.45
        ), near as materialized (
            select at.place, c.word, c.likeness
              from close c
             cross join lateral unnest(array[c.place, c.other]) as at (place)
             where at.place is not null
             union all
            select t.place, n.word, 0.75 + 0.2 * length(t.word) / length(n.word)
              from typed t
             cross join lateral (
                select w.word from people.word w where w.word > t.word and w.word < t.word || '~' order by length(w.word), w.word limit 10) n
             where not t.whole and t.other is null and length(t.word) > 1
             union all
            select t.place, n.word, n.likeness
              from typed t
             cross join lateral (
                select w.word, similarity(w.word, t.word) as likeness from people.word w where w.word % t.word order by likeness desc, w.word limit :nearest) n
             where not t.whole and t.other is null
               and not exists (select from close c where c.place = t.place and c.other is null and c.likeness >= 0.7)
             union all
            select t.place, w.word, t.weight
              from typed t
              join people.word w on w.word = t.word
             where t.whole
               and not exists (select from close c where c.place = (t.place - 100) / 2 and c.likeness = 1)
        ), named as (
            select hit.person, hit.place, max(hit.likeness) as likeness, max(hit.born) as born
              from (select nw.person, n.place, n.likeness, nw.born
                      from near n
                      join people.name_word nw on nw.word = n.word
                     where nw.born between :from and :to
                     union all
                    select nw.person, n.place, n.likeness, nw.born
                      from near n
                      join people.name_word nw on nw.word = n.word
                     where nw.born is null
                     union all
                    select nw.person, t.place, similarity(nw.word, t.word) * 0.9, nw.born
                      from people.person p
                      join people.name_word nw on nw.person = p.person
                     cross join typed t
                     where p.born = :exact and not t.whole) hit
             group by hit.person, hit.place
        ), by_name as (
            select person, sum(likeness) + case when max(born) = :exact then 0.7 when max(born) between :likelyFrom and :likelyTo then 0.2 else 0 end as score
              from named
             group by person
            having sum(likeness) >= 0.4 * :count
             order by score desc
             limit 40
        ), by_clue as (
            select person, 5 as score from people.identifier where value = any(:values)
             union all
            select person, 4 from people.clue where value = any(:values)
             union all
            (select person, 3 from people.clue where value >= :place and value < :place || '~' order by value limit 40)
        ), by_birth as (
            select person, 1 as score from people.person where born = :exact limit 100
        ), best as (
            select person, sum(score) as score
              from (select * from by_name union all select * from by_clue union all select * from by_birth) every
             group by person
        )
        select p.person, p.forenames, p.surname, p.born, p.expected, p.died, p.child_id,
               (select string_agg(distinct concat_ws(' ', other.forenames, other.surname), ', ')
                  from people.name other
                 where other.person = p.person
                   and (other.forenames, other.surname) is distinct from (p.forenames, p.surname)) as alias
          from best b
          join people.person p on p.person = b.person
         order by b.score desc, p.died is not null, p.surname, p.forenames, p.person
         limit :first
        """;

    private static final String BY_CHILD_ID = "select person from people.identifier where scheme = 'la-child-id' and value = any(:values) limit 2";

    private final JdbcClient db;

    Search(JdbcClient db) {
        this.db = db;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public List<Found> find(String typed, LocalDate today) {
        var question = Question.of(typed, today);
        if (question.empty()) return List.of();
        var wanted = question.wanted();
        var born = question.born();
        boolean remembered = born != null && born.exact();
        return db.sql(FIND)
            .param("words", wanted.words().toArray(String[]::new)).param("places", wanted.places().toArray(Integer[]::new)).param("others", wanted.others().toArray(Integer[]::new))
            .param("weights", wanted.weights().toArray(Float[]::new)).param("whole", wanted.whole().toArray(Boolean[]::new))
            .param("nearest", born == null ? 12 : 30).param("count", question.words().size())
            .param("from", born == null ? LocalDate.MIN : born.from()).param("to", born == null ? LocalDate.MAX : born.to())
            .param("likelyFrom", born == null ? today : born.likelyFrom()).param("likelyTo", born == null ? today : born.likelyTo())
            .param("exact", remembered ? born.likelyFrom() : null, Types.DATE)
            .param("values", question.values().toArray(String[]::new)).param("place", question.place(), Types.VARCHAR)
            .param("first", FIRST)
            .query(Found.class).list();
    }

    /** The one child whose number this is; nobody where it is another kind of number, or somebody else's too. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<UUID> byChildId(String typed) {
        var number = typed.strip();
        if (number.isEmpty()) return Optional.empty();
        var found = db.sql(BY_CHILD_ID).param("values", new String[] {number, number.toUpperCase(Locale.ROOT)}).query(UUID.class).list();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
