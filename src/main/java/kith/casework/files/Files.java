package kith.casework.files;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kith.ledger.attachments.AttachmentFile;
import kith.ledger.attachments.AttachmentId;
import kith.ledger.attachments.Attachments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which files are on a record, and what each holds: a file is handed out only by way of the record it is on. */
@Component
class Files {

    static final String OF = """
        select f.file, f.came, f.day, w.name as by, words.text as what
          from casework.file f
          left join access.worker w    on w.id = f.kept_by
          left join ledger.fact fact   on fact.id = f.fact
          left join ledger.words words on words.id = any(select (each ->> 'id')::uuid from jsonb_array_elements(convert_from(fact.content, 'UTF8')::jsonb -> 'words') each)
         where f.person = :person
         order by f.day desc, f.fact
        """;
    static final String ON_RECORD = "select exists (select from casework.file where person = :person and file = :file)";

    private record Row(UUID file, String came, LocalDate day, String by, String what) {}

    private final JdbcClient db;
    private final Attachments attachments;

    Files(JdbcClient db, Attachments attachments) {
        this.db = db;
        this.attachments = attachments;
    }

    List<FilesPage.Line> of(UUID person) {
        var rows = db.sql(OF).param("person", person).query(Row.class).list();
        if (rows.isEmpty()) return List.of();
        var kept = attachments.state(rows.stream().map(each -> AttachmentId.of(each.file())).toList());
        return rows.stream().filter(each -> kept.containsKey(AttachmentId.of(each.file())))
            .map(each -> new FilesPage.Line(kept.get(AttachmentId.of(each.file())), each.came().equals("contact"), each.day(), each.by(), each.what())).toList();
    }

    /** Nothing where it is not on this record, or not yet scanned. */
    Optional<AttachmentFile> open(UUID person, UUID file) {
        boolean here = db.sql(ON_RECORD).param("person", person).param("file", file).query(Boolean.class).single();
        return here ? attachments.open(AttachmentId.of(file)) : Optional.empty();
    }
}
