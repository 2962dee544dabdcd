package kith.gate.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kith.access.Level;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.gate.Paper;
import kith.gate.Standing;
import kith.gate.documents.DocumentsPage.Line;
import kith.gate.documents.DocumentsPage.ToIssue;
import kith.ledger.Happened;
import kith.people.ChildHeading;
import kith.ui.Page;
import kith.ui.RecordTab;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** A child's documents: what went out, and what can be issued. */
@Controller
class DocumentsController {

    static final String ISSUED = """
        select i.fact, i.code, i.issued, w.name
          from gate.issued i
          left join access.worker w on w.id = i.issued_by
         where i.person = :person
         order by i.issued desc, i.fact
        """;

    private final Standing standing;
    private final ChildHeading heading;
    private final JdbcClient db;
    private final Clock clock;

    DocumentsController(Standing standing, ChildHeading heading, JdbcClient db, Clock clock) {
        this.standing = standing;
        this.heading = heading;
        this.db = db;
        this.clock = clock;
    }

    @Bean
    static RecordTab documentsTab() {
        return new RecordTab("Documents", "documents", "/documents", 66);
    }

    @May(value = Permission.READ, what = "documents") @GetMapping("/children/{person}/documents")
    Page show(Look look) {
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        var issued = db.sql(ISSUED).param("person", look.person()).query((row, n) -> new Line(row.getObject(1, UUID.class), Paper.title(row.getString(2)), row.getObject(3, LocalDate.class), row.getString(4))).list();
        return Page.of("kith/gate/documents/DocumentsPage", new DocumentsPage(look.person(), heading.name(look.person()), today, issued, papers(look.person(), today), look.level().reaches(Level.CONTRIBUTE),
            heading.sections(look.person(), "documents")));
    }

    private List<ToIssue> papers(UUID person, LocalDate today) {
        return Stream.of(Paper.values()).map(paper -> new ToIssue(paper.code(), paper.title(), paper.purpose(),
            standing.before(paper, List.of(person), today).get(person).stream().filter(each -> !each.open()).mapToInt(each -> each.missing().size()).sum())).toList();
    }
}
