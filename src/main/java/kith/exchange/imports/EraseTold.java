package kith.exchange.imports;

import java.sql.SQLException;
import java.util.Collection;
import kith.app.database.OpenDatabase;
import kith.app.database.Role;
import kith.ledger.PersonId;
import kith.pathway.erasing.Erasing;
import org.springframework.stereotype.Component;

/** What was erased from an imported record goes from where files are compared, too: after an import that is under way, which may have read it before. */
@Component
class EraseTold implements Erasing.Elsewhere {

    private final OpenDatabase database;

    EraseTold(OpenDatabase database) {
        this.database = database;
    }

    @Override
    public void erase(Collection<PersonId> people) throws SQLException {
        try (var db = database.database().connect(Role.OWNER)) {
            new Loads(db).oneAtATime();
            var dossiers = new DossierRows(db);
            var erased = Erased.of(db, people);
            var told = dossiers.on(people);
            db.setAutoCommit(false);
            dossiers.write(told.stream().map(each -> erased.getOrDefault(each.person(), Erased.NOTHING).without(each)).filter(each -> !told.contains(each)).toList());
            db.commit();
        }
    }
}
