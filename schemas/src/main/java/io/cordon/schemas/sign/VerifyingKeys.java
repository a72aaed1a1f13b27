package io.cordon.schemas.sign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.schemas.secret.KeyFile;
import io.cordon.schemas.secret.KeyFileException;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Public Ed25519 keys by id: whose signatures count. */
public final class VerifyingKeys {
    private static final String KIND = "ed25519-public";

    /** A key, and when it was made if that is known. */
    private record Known(PublicKey key, Optional<Instant> created) {}

    private final Map<String, Known> keys;

    private VerifyingKeys(Map<String, Known> keys) {
        this.keys = Map.copyOf(keys);
    }

    public static VerifyingKeys of(SigningKey... keys) {
        Map<String, Known> known = new HashMap<>();
        for (SigningKey key : keys) {
            put(known, key.keyId(), new Known(key.publicKey(), key.created()));
        }
        return new VerifyingKeys(known);
    }

    /** Reads a file of public keys; refuses one that others may change. */
    public static VerifyingKeys fromFile(Path path) {
        KeyFile file = KeyFile.readPublic(path, KIND);
        Map<String, Known> known = new HashMap<>();
        try {
            for (JsonNode key : file.list("keys")) {
                put(
                        known,
                        KeyIds.checked(file.text(key, "keyId")),
                        new Known(Ed25519.publicKey(file.bytes(key, "x509")), KeyFile.created(key)));
            }
        } catch (IllegalArgumentException e) {
            throw new KeyFileException("key file " + path + ": " + e.getMessage(), e);
        }
        return new VerifyingKeys(known);
    }

    /** Writes a new file of these keys. */
    public void writeTo(Path path) {
        ObjectNode document = KeyFile.document(KIND, Optional.empty()); // each of them has its own date
        ArrayNode list = document.putArray("keys");
        new TreeMap<>(keys).forEach((keyId, known) -> {
            ObjectNode key = list.addObject().put("keyId", keyId);
            key.put("x509", known.key.getEncoded());
            known.created.ifPresent(then -> KeyFile.date(key, then));
        });
        KeyFile.writePublic(path, document);
    }

    /** These keys and others. */
    public VerifyingKeys and(VerifyingKeys others) {
        Map<String, Known> known = new HashMap<>(keys);
        others.keys.forEach((keyId, key) -> put(known, keyId, key));
        return new VerifyingKeys(known);
    }

    public Set<String> keyIds() {
        return keys.keySet();
    }

    Optional<PublicKey> find(String keyId) {
        return Optional.ofNullable(keys.get(keyId)).map(Known::key);
    }

    private static void put(Map<String, Known> known, String keyId, Known key) {
        Known before = known.put(keyId, key);
        if (before != null && !before.key.equals(key.key)) {
            throw new IllegalArgumentException("two different keys have the id " + keyId);
        }
    }
}
