package kith.ledger.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import kith.ledger.Hash;

/**
 * The signed state of the tree after a sealing.
 *
 * @param previous the hash of the head before, zeros for the first
 * @param key the public key (X.509, Base64) that verifies the signature; {@code nextKey} the one that signs from the next head on
 */
record Head(long n, long size, byte[] root, byte[] previous, Instant at, String key, String nextKey, byte[] signature) {

    static final String COLUMNS = "n, size, root, previous, sealed_at, key, next_key, signature";

    private static final HexFormat HEX = HexFormat.of();

    static Head of(ResultSet row) throws SQLException {
        return new Head(row.getLong(1), row.getLong(2), row.getBytes(3), row.getBytes(4), row.getObject(5, OffsetDateTime.class).toInstant(),
            row.getString(6), row.getString(7), row.getBytes(8));
    }

    /** What is signed, line by line, and whose hash the next head names. */
    byte[] text() {
        return String.join("\n", "kith head", Long.toString(n), Long.toString(size), HEX.formatHex(root), HEX.formatHex(previous), at.toString(), key,
            nextKey == null ? "-" : nextKey).getBytes(StandardCharsets.UTF_8);
    }

    byte[] hash() {
        return Hash.of(text());
    }

    boolean same(Head other) {
        return Arrays.equals(hash(), other.hash());
    }

    /** The key that signs the next head. */
    String signer() {
        return nextKey == null ? key : nextKey;
    }

    Head signed(PrivateKey by) {
        try {
            var sign = Signature.getInstance("Ed25519");
            sign.initSign(by);
            sign.update(text());
            return new Head(n, size, root, previous, at, key, nextKey, sign.sign());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("The head cannot be signed: " + broken.getMessage(), broken);
        }
    }

    boolean signatureHolds() {
        try {
            var check = Signature.getInstance("Ed25519");
            check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(key))));
            check.update(text());
            return check.verify(signature);
        } catch (GeneralSecurityException | IllegalArgumentException notAKeyOrSignature) {
            return false;
        }
    }

    /** One line of a copy kept elsewhere. */
    String line() {
        return String.join(" ", Long.toString(n), Long.toString(size), HEX.formatHex(root), HEX.formatHex(previous), at.toString(), key,
            nextKey == null ? "-" : nextKey, HEX.formatHex(signature));
    }

    /** @throws IllegalArgumentException when the line is not one of {@link #line()} */
    static Head of(String line) {
        var parts = line.strip().split(" ");
        if (parts.length != 8) throw new IllegalArgumentException("not a head: " + line);
        return new Head(Long.parseLong(parts[0]), Long.parseLong(parts[1]), HEX.parseHex(parts[2]), HEX.parseHex(parts[3]), Instant.parse(parts[4]), parts[5],
            parts[6].equals("-") ? null : parts[6], HEX.parseHex(parts[7]));
    }
}
