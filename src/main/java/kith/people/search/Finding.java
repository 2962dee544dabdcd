package kith.people.search;

import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The one query of a search, made of those parts that this question needs: the database then keeps a few plans that fit, and none of
 * them works for what was not asked. Nothing typed is ever part of the text.
 *
 * @param typed how many words of a name, of which each is a place
 */
record Finding(int typed, int places, boolean dated, boolean exact, boolean numbers, boolean street) {

    private static final Map<Finding, String> TEXTS = new ConcurrentHashMap<>();

    private static final String BY_BIRTH = "select person, 1::real as score from people.person where born = :exact limit 100";

    private static final String BY_NUMBER = """
        select person, 5::real as score from people.identifier where value = any(:values)
         union all
        select person, 4 from people.clue where value = any(:values)
         union all
        (select person, 3 from people.clue where value >= :place and value < :place || '~' order by value limit 40)""";

    /** Beside a name it says which of many; alone, whoever lives there. */
    private static final String BY_STREET = "(select person, 2::real as score from people.clue where value = any(:streets) order by person limit 200)";

    /** Of the words that came since, those of a transaction yet to come were brought by a dump of another server, and are known. */
    private static final String FOUND = """
        , found as (
            select p.person, p.forenames, p.surname, p.born, p.expected, p.died, p.child_id,
                   (select string_agg(distinct concat_ws(' ', other.forenames, other.surname), ', ')
                      from people.name other
                     where other.person = p.person
                       and (other.forenames, other.surname) is distinct from (p.forenames, p.surname)) as alias
              from best b
              join people.person p on p.person = b.person
             order by b.score desc, p.died is not null, p.surname, p.forenames, p.person
             limit :first
        )
        select known.grown, found.*
          from (select coalesce((select tx >= :horizon::xid8 from people.word where tx < pg_snapshot_xmax(pg_current_snapshot()) order by tx desc limit 1), false) as grown) known
          left join found on true
        """;

    static Finding of(Question question, Wanted wanted) {
        var born = question.born();
        return new Finding(question.words().size(), wanted.places(), born != null, born != null && born.exact(), !question.values().isEmpty() || question.place() != null, !question.streets().isEmpty());
    }

    String sql() {
        return TEXTS.computeIfAbsent(this, Finding::text);
    }

    private String text() {
        var named = places > 0;
        var parts = new ArrayList<String>();
        if (named) parts.add("(select person, score from by_name)");
        if (numbers) parts.add(BY_NUMBER);
        if (street) parts.add(BY_STREET);
        if (exact) parts.add("(" + BY_BIRTH + ")");
        return "with " + (named ? near() + ", " + named() + ", " + byName() + ", " : "")
            + "best as (\nselect person, sum(score) as score from (" + String.join("\n union all\n", parts) + ") every group by person\n)" + FOUND;
    }

    private String near() {
        return "near as materialized (\nselect * from unnest(:words::text[]" + each(places, place -> ", :likeness" + place + "::real[]") + ") as n (word" + each(places, place -> ", l" + place) + "))";
    }

    private String named() {
        var ofAnyAge = "select nw.person, nw.born" + each(places, place -> ", l" + place) + " from near n join people.name_word nw on nw.word = n.word";
        var all = new ArrayList<String>();
        all.add(dated ? ofAnyAge + " where nw.born between :from and :to" : ofAnyAge);
        if (dated) all.add(ofAnyAge + " where nw.born is null");
        // everybody born that day, however unlike the name
        if (exact) all.add("select nw.person, nw.born" + each(places, place -> place < typed ? ", similarity(nw.word, :typed" + place + ") * 0.9::real" : ", null")
            + " from people.person p join people.name_word nw on nw.person = p.person where p.born = :exact");
        return "named as (\n" + String.join("\n union all\n", all) + ")";
    }

    /**
     * The best that each typed word finds in a person's names, added up. A birth date within the year of what was remembered counts a
     * little more than one a year beside it, and an exact one more than a first name.
     */
    private String byName() {
        var likeness = "0" + each(places, place -> " + coalesce(max(l" + place + "), 0)");
        var age = exact ? " + case when born = :exact then 0.7::real else 0 end" : dated ? " + case when born between :likelyFrom and :likelyTo then 0.2::real else 0 end" : "";
        return "by_name as (\nselect person, " + likeness + age + " as score from named group by person, born having " + likeness + " >= 0.4 * :count - 0.001 order by score desc limit 40)";
    }

    private static String each(int places, IntFunction<String> text) {
        return IntStream.range(0, places).mapToObj(text).collect(Collectors.joining());
    }
}
