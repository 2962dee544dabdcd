package kith.ledger.sealing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Random;
import java.util.UUID;

/** What somebody with every right on the database, but without the key, may try. Each does it to one random place and says what must be found. */
enum Tamper {

    EDIT_CONTENT("update ledger.fact set content = overlay(content placing 'X'::bytea from 30) where id = ?", "is not what was sealed"),
    EDIT_SALT("update ledger.fact set salt = '\\x00' where id = ?", "is not what was sealed"),
    EDIT_TYPE("update ledger.fact set type = 'case.closed' where id = ?", "type says"),
    EDIT_DAY("update ledger.fact set happened_on = happened_on - 1 where id = ?", "happened_on says"),
    BACKDATE("update ledger.fact set recorded_at = recorded_at - interval '30 days' where id = ?", "recorded_at says"),
    EDIT_SOURCE("update ledger.fact set source = 'another' where id = ?", "source says"),
    MOVE_TO_ANOTHER_CHILD("update ledger.about set person = gen_random_uuid() where fact = ?", "people says"),
    ADD_A_CHILD("insert into ledger.about (person, fact) values (gen_random_uuid(), ?)", "people says"),
    HIDE_FROM_A_CHILD("delete from ledger.about where fact = ?", "people says"),
    EMPTY("update ledger.fact set content = null, salt = null where id = ?", "no erasure is recorded"),
    DELETE("delete from ledger.fact where id = ?", "is gone"),
    DELETE_ALL_TRACES("with gone as (delete from ledger.fact where id = ? returning id), about as (delete from ledger.about using gone where fact = gone.id) "
        + "delete from ledger.leaf using gone where leaf.id = gone.id", "leaf"),
    SWAP_CONTENT("""
        with chosen as (select ?::uuid as id),
             these as (select f.id, f.content, f.salt from ledger.fact f, chosen where f.id = chosen.id or f.id = (select max(o.id::text)::uuid from ledger.fact o where o.id <> chosen.id)),
             swapped as (select a.id, b.content, b.salt from these a join these b on a.id <> b.id)
        update ledger.fact set content = swapped.content, salt = swapped.salt from swapped where fact.id = swapped.id
        """, "is not what was sealed"),
    SWAP_LEAVES("""
        with chosen as (select n from ledger.leaf where id = ?),
             these as (select l.n, l.id from ledger.leaf l, chosen where l.n = chosen.n or l.n = (select min(o.n) from ledger.leaf o where o.n <> chosen.n)),
             swapped as (select a.id, b.n from these a join these b on a.n <> b.n)
        update ledger.leaf set n = -1 - swapped.n from swapped where leaf.id = swapped.id;
        update ledger.leaf set n = -1 - n where n < 0
        """, "their order"),
    REWRITE_FACT_AND_LEAF("""
        update ledger.fact set salt = '\\x01' where id = ?;
        update ledger.leaf set hash = (select sha256('\\x00'::bytea || salt || content) from ledger.fact f where f.id = leaf.id) where kind = 'fact'
        """, "their hashes or their order were changed"),
    PUT_IN_BEHIND("insert into ledger.fact (id, type, happened_on, recorded_at, content, salt, tx) select gen_random_uuid(), type, happened_on, recorded_at, content, salt, tx from ledger.fact where id = ?",
        "put in behind"),
    EDIT_WORDS("update ledger.words set text = 'All was well.' where id = (select id from ledger.words order by md5(id::text || ?::text) limit 1)", "were changed"),
    EMPTY_WORDS("update ledger.words set text = null where id = (select id from ledger.words order by md5(id::text || ?::text) limit 1)", "were emptied"),
    DELETE_WORDS("delete from ledger.words where id = (select id from ledger.words order by md5(id::text || ?::text) limit 1)", "are missing or changed"),
    MOVE_CUT_OVER("update ledger.source set cut_over = cut_over + 1 where ? is not null", "load file: is not what was sealed"),
    EDIT_LOOK("update access.look set what = 'nothing' where ? is not null", "what says"),
    HIDE_LOOK("delete from access.look where ? is not null", "is gone"),
    HIDE_WHO_WAS_LOOKED_AT("delete from access.looked_at where ? is not null", "people says"),
    EDIT_HEAD("update ledger.head set size = size + 1 where n = (select n from ledger.head order by md5(n::text || ?::text) limit 1)", "signature does not hold"),
    BACKDATE_HEAD("update ledger.head set sealed_at = sealed_at - interval '1 day' where n = (select n from ledger.head order by md5(n::text || ?::text) limit 1)", "signature does not hold"),
    DELETE_HEAD("delete from ledger.head where n = (select n from ledger.head order by md5(n::text || ?::text) limit 1)", "head"),
    EDIT_BRANCH("update ledger.branch set hash = '\\x0000000000000000000000000000000000000000000000000000000000000000' where ? is not null and n = 0", "branch 0"),
    CUT_THE_TAIL("""
        delete from ledger.fact using ledger.leaf where leaf.id = fact.id and leaf.n >= (select max(size) from ledger.head where n < (select max(n) from ledger.head)) and ? is not null;
        delete from ledger.leaf where n >= (select max(size) from ledger.head where n < (select max(n) from ledger.head));
        delete from ledger.about where not exists (select from ledger.fact where fact.id = about.fact);
        delete from ledger.words w where not exists (select from ledger.fact f where position(convert_to(w.id::text, 'UTF8') in f.content) > 0);
        delete from ledger.head where n = (select max(n) from ledger.head)
        """, "cut short");

    private final String sql;
    final String found;

    Tamper(String sql, String found) {
        this.sql = sql;
        this.found = found;
    }

    /** @return the fact it was done to */
    UUID at(Connection db, Random random) throws SQLException {
        var fact = any(db, random);
        for (var each : sql.split(";\n")) {
            if (each.isBlank()) continue;
            try (var statement = db.prepareStatement(each)) {
                if (each.contains("?")) statement.setObject(1, fact);
                statement.executeUpdate();
            }
        }
        return fact;
    }

    private static UUID any(Connection db, Random random) throws SQLException {
        try (var statement = db.prepareStatement("select leaf.id from ledger.leaf where kind = 'fact' and n > 0 order by n limit 1 offset ?")) {
            statement.setInt(1, random.nextInt(1500));
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        }
    }
}
