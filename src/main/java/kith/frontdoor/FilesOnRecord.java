package kith.frontdoor;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.FactJson;
import kith.ledger.FactKind;
import kith.ledger.FactKinds;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.ledger.Uuids;
import kith.ledger.Words;
import kith.ledger.attachments.Attachment;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What came with a contact stands on the record of the children it is about once it is decided: once, however often the decision is put right. One entry about all of them, as the contact
 * is: of a letter about two families nobody is shown a copy on the one record who may not know of the other.
 */
@Component
public class FilesOnRecord {

    private static final String KEPT = "file.kept";

    private final FactKinds kinds;

    FilesOnRecord(FactKinds kinds) {
        this.kinds = kinds;
    }

    public List<Fact<?>> of(UUID contact, LocalDate received, List<Attachment> files, Collection<PersonId> children, Recorded recorded) {
        return children.isEmpty() ? List.of() : files.stream().<Fact<?>>map(file -> fact(kinds.named(KEPT), contact, received, file, List.copyOf(children), recorded)).toList();
    }

    private static <B extends Record> Fact<B> fact(FactKind<B> kind, UUID contact, LocalDate received, Attachment file, List<PersonId> children, Recorded recorded) {
        var id = Uuids.named(contact + "/file/" + file.id().value());
        var body = FactJson.body(kind, JsonNodeFactory.instance.objectNode().put("file", file.id().value().toString()).put("from", "contact").put("of", contact.toString()), kind.version());
        return Fact.of(new FactId(id), kind, children, Happened.on(received), recorded, body).on(contact).saying(List.of(Words.of(Uuids.named(id + "/words"), file.name(), UUID.randomUUID().toString())));
    }
}
