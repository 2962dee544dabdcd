package kith.access.passkey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The public halves of everybody's passkeys. */
@Component
public class KeptPasskeys implements UserCredentialRepository {

    static final String SAVE = """
        insert into access.passkey (id, worker, label, public_key, signature_count, verified, backup_eligible, backed_up, transports, attestation, client_data, added_at, used_at)
        values (:id, :worker, :label, :publicKey, :count, :verified, :eligible, :backedUp, :transports, :attestation, :clientData, :added, :used)
        on conflict (id) do update set signature_count = excluded.signature_count, verified = excluded.verified, backed_up = excluded.backed_up, used_at = excluded.used_at
         where passkey.worker = excluded.worker
        """;
    static final String COLUMNS = """
        select id, worker, label, public_key, signature_count, verified, backup_eligible, backed_up, transports, attestation, client_data, added_at, used_at
          from access.passkey
        """;
    static final String BY_ID = COLUMNS + " where id = :id";
    static final String OF = COLUMNS + " where worker = :worker order by added_at";
    static final String REMOVE = "delete from access.passkey where worker = :worker and encode(id, 'hex') = :id";

    private final JdbcClient db;
    private final Clock clock;

    KeptPasskeys(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A passkey as its owner sees it in a list; the id is for forms. */
    public record Passkey(String id, String label, Instant added, Instant used) { }

    @Transactional(readOnly = true)
    public List<Passkey> of(UUID worker) {
        return db.sql(OF).param("worker", worker).query((row, n) -> new Passkey(java.util.HexFormat.of().formatHex(row.getBytes("id")), row.getString("label"),
            instant(row, "added_at"), instant(row, "used_at"))).list();
    }

    @Transactional
    public boolean remove(UUID worker, String id) { return db.sql(REMOVE).param("worker", worker).param("id", id).update() == 1; }

    /** Nobody deletes by id alone: a passkey goes with its worker's id, by remove. */
    @Override public void delete(Bytes id) { throw new UnsupportedOperationException("A passkey is removed by its worker: remove(worker, id)"); }

    @Override public void save(CredentialRecord passkey) {
        var transports = passkey.getTransports() == null ? Stream.<AuthenticatorTransport>empty() : passkey.getTransports().stream();
        db.sql(SAVE).param("id", passkey.getCredentialId().getBytes()).param("worker", PasskeyHolders.id(passkey.getUserEntityUserId())).param("label", passkey.getLabel())
            .param("publicKey", passkey.getPublicKey().getBytes()).param("count", passkey.getSignatureCount()).param("verified", passkey.isUvInitialized())
            .param("eligible", passkey.isBackupEligible()).param("backedUp", passkey.isBackupState())
            .param("transports", transports.map(AuthenticatorTransport::getValue).toArray(String[]::new))
            .param("attestation", bytes(passkey.getAttestationObject())).param("clientData", bytes(passkey.getAttestationClientDataJSON()))
            .param("added", passkey.getCreated().atOffset(ZoneOffset.UTC)).param("used", clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    @Override public CredentialRecord findByCredentialId(Bytes id) {
        return db.sql(BY_ID).param("id", id.getBytes()).query((row, n) -> passkey(row)).optional().orElse(null);
    }

    @Override public List<CredentialRecord> findByUserId(Bytes handle) {
        return db.sql(OF).param("worker", PasskeyHolders.id(handle)).query((row, n) -> passkey(row)).list();
    }

    private static CredentialRecord passkey(ResultSet row) throws SQLException {
        var transports = (String[]) row.getArray("transports").getArray();
        return ImmutableCredentialRecord.builder().credentialType(PublicKeyCredentialType.PUBLIC_KEY).credentialId(new Bytes(row.getBytes("id")))
            .userEntityUserId(PasskeyHolders.handle(row.getObject("worker", UUID.class))).label(row.getString("label"))
            .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key"))).signatureCount(row.getLong("signature_count")).uvInitialized(row.getBoolean("verified"))
            .backupEligible(row.getBoolean("backup_eligible")).backupState(row.getBoolean("backed_up"))
            .transports(Arrays.stream(transports).map(AuthenticatorTransport::valueOf).collect(Collectors.toSet()))
            .attestationObject(kept(row.getBytes("attestation"))).attestationClientDataJSON(kept(row.getBytes("client_data")))
            .created(instant(row, "added_at")).lastUsed(instant(row, "used_at")).build();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException { return row.getObject(column, OffsetDateTime.class).toInstant(); }

    private static byte[] bytes(Bytes bytes) { return bytes == null ? null : bytes.getBytes(); }

    private static Bytes kept(byte[] bytes) { return bytes == null ? null : new Bytes(bytes); }
}
