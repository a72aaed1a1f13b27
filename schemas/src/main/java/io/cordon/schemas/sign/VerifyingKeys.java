package io.cordon.schemas.sign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.schemas.secret.KeyFile;
import io.cordon.schemas.secret.KeyFileException;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Public Ed25519 keys by id: whose signatures count. */
public final class VerifyingKeys {
    private static final String KIND = "ed25519-public";

    private final Map<String, PublicKey> keys;

    private VerifyingKeys(Map<String, PublicKey> keys) {
        this.keys = Map.copyOf(keys);
    }

    public static VerifyingKeys of(SigningKey... keys) {
        Map<String, PublicKey> known = new HashMap<>();
        for (SigningKey key : keys) {
            put(known, key.keyId(), key.publicKey());
        }
        return new VerifyingKeys(known);
    }

    /** Reads a file of public keys; refuses one that others may change. */
    public static VerifyingKeys fromFile(Path path) {
        KeyFile file = KeyFile.readPublic(path, KIND);
        Map<String, PublicKey> known = new HashMap<>();
        try {
            for (JsonNode key : file.list("keys")) {
                put(known, KeyIds.checked(file.text(key, "keyId")), Ed25519.publicKey(file.bytes(key, "x509")));
            }
        } catch (IllegalArgumentException e) {
            throw new KeyFileException("key file " + path + ": " + e.getMessage(), e);
        }
        return new VerifyingKeys(known);
    }

    /** Writes a new file of these keys. */
    public void writeTo(Path path) {
        ObjectNode document = KeyFile.document(KIND);
        ArrayNode list = document.putArray("keys");
        new TreeMap<>(keys)
                .forEach((keyId, key) -> list.addObject().put("keyId", keyId).put("x509", key.getEncoded()));
        KeyFile.writePublic(path, document);
    }

    /** These keys and others. */
    public VerifyingKeys and(VerifyingKeys others) {
        Map<String, PublicKey> known = new HashMap<>(keys);
        others.keys.forEach((keyId, key) -> put(known, keyId, key));
        return new VerifyingKeys(known);
    }

    public Set<String> keyIds() {
        return keys.keySet();
    }

    Optional<PublicKey> find(String keyId) {
        return Optional.ofNullable(keys.get(keyId));
    }

    private static void put(Map<String, PublicKey> known, String keyId, PublicKey key) {
        PublicKey before = known.put(keyId, key);
        if (before != null && !before.equals(key)) {
            throw new IllegalArgumentException("two different keys have the id " + keyId);
        }
    }
}
