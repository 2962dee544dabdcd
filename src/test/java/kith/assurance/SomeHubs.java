package kith.assurance;

import java.time.LocalDate;
import java.util.UUID;
import kith.access.Workers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Hubs that one test has to itself, and people in them. */
@Component
public class SomeHubs {

    private final JdbcClient db;
    private final Workers workers;
    private final TransactionTemplate transaction;

    SomeHubs(JdbcClient db, Workers workers, TransactionTemplate transaction) {
        this.db = db;
        this.workers = workers;
        this.transaction = transaction;
    }

    /** @return its code; the group is the code with group- before it */
    public String open() {
        var code = "hub-" + UUID.randomUUID().toString().substring(0, 8);
        transaction.executeWithoutResult(begun -> {
            db.sql("insert into organisation.hub_group (code, number, name, valid) values (:group, 1, 'Group', daterange(:from, null))").param("group", "group-" + code).param("from", LocalDate.EPOCH).update();
            db.sql("""
                insert into organisation.hub (code, kind, name, title, function, function_title, group_code, valid)
                values (:code, 'hub', 'Child Protection', 'The hub of this test', 'child-protection', 'Child protection', :group, daterange(:from, null))
                """).param("code", code).param("group", "group-" + code).param("from", LocalDate.EPOCH).update();
        });
        return code;
    }

    public String member(String username, String hub) { return post(username, hub, "hub", hub, null, "Social worker"); }

    public String lead(String username, String hub) { return post(username, hub, "hub", hub, "hub", "Consultant social worker"); }

    public String coordinator(String username, String hub, String phone) {
        post(username, hub, "hub", hub, null, "Hub coordinator");
        transaction.executeWithoutResult(begun -> {
            db.sql("update organisation.role set takes_messages = true where code = :role").param("role", "role-" + id(username)).update();
            db.sql("update access.worker set phone = :phone where id = :id").param("phone", phone).param("id", id(username)).update();
        });
        return username;
    }

    public String groupManager(String username, String hub) { return post(username, "group-" + hub, "group", null, "group", "Group manager"); }

    private String post(String username, String place, String kind, String hub, String leads, String title) {
        var id = id(username);
        var code = "role-" + id;
        transaction.executeWithoutResult(begun -> {
            db.sql("""
                insert into organisation.role (code, title, leads, signs_in_as, takes_messages, holds_children, holds_all, caseload_protected, valid)
                values (:code, :title, :leads, 'practitioner', false, true, false, false, daterange(:from, null))
                """).param("code", code).param("title", title).param("leads", leads).param("from", LocalDate.EPOCH).update();
            db.sql("""
                insert into organisation.post (code, title, role, place, place_kind, hub, full_time, funded, valid)
                values (:code, :title, :code, :place, :kind, :hub, 1, true, daterange(:from, null))
                """).param("code", code).param("title", title).param("place", place).param("kind", kind).param("hub", hub).param("from", LocalDate.EPOCH).update();
            db.sql("insert into organisation.posting (worker, post, valid) values (:id, :code, daterange(:from, null))").param("id", id).param("code", code).param("from", LocalDate.EPOCH).update();
        });
        return username;
    }

    public UUID id(String username) { return workers.called(username).orElseThrow().id(); }
}
