package kith.access.passkey;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import kith.access.Worker;
import kith.access.Workers;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** A passkey knows its worker by id, never by name. */
@Component
class PasskeyHolders implements PublicKeyCredentialUserEntityRepository {

    private final Workers workers;

    PasskeyHolders(Workers workers) { this.workers = workers; }

    @Override public PublicKeyCredentialUserEntity findById(Bytes handle) { return entity(workers.withId(id(handle))); }

    @Override public PublicKeyCredentialUserEntity findByUsername(String username) { return entity(workers.called(username)); }

    /** Workers are added elsewhere. */
    @Override public void save(PublicKeyCredentialUserEntity holder) { }

    @Override public void delete(Bytes handle) { }

    private static PublicKeyCredentialUserEntity entity(Optional<Worker> worker) {
        return worker.map(who -> ImmutablePublicKeyCredentialUserEntity.builder().id(handle(who.id())).name(who.username()).displayName(who.name()).build()).orElse(null);
    }

    static Bytes handle(UUID worker) {
        return new Bytes(ByteBuffer.allocate(16).putLong(worker.getMostSignificantBits()).putLong(worker.getLeastSignificantBits()).array());
    }

    static UUID id(Bytes handle) {
        var bytes = ByteBuffer.wrap(handle.getBytes());
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
