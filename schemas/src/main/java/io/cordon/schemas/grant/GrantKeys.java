package io.cordon.schemas.grant;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.schemas.secret.Framed;
import io.cordon.schemas.secret.Hkdf;
import io.cordon.schemas.secret.KeyFile;
import io.cordon.schemas.secret.KeyFileException;
import io.cordon.schemas.secret.RandomBytes;
import java.nio.file.Path;

/** A tenant's keys of one epoch, as its key file holds them. Never leaves the issuer whole. */
final class GrantKeys {
    private static final String KIND = "grant-keys";
    private static final int BYTES = 32;
    private static final int TREE_BYTES = 16;

    /** The same derivation as in the extraction module, so that both give the same prints. */
    private static final byte[] TREE_SALT = "cordon/print/1/tree".getBytes(UTF_8);

    private final String tenant;
    private final String keyEpoch;
    private final byte[] ingestKey;
    private final byte[] printKey;
    private final byte[] crossKey;

    private GrantKeys(String tenant, String keyEpoch, byte[] ingestKey, byte[] printKey, byte[] crossKey) {
        this.tenant = tenant;
        this.keyEpoch = keyEpoch;
        this.ingestKey = ingestKey;
        this.printKey = printKey;
        this.crossKey = crossKey;
    }

    static void create(Path file, String tenant, String keyEpoch) {
        GrantBounds.id("tenant", tenant);
        GrantBounds.id("keyEpoch", keyEpoch);
        ObjectNode document = KeyFile.document(KIND).put("tenant", tenant).put("keyEpoch", keyEpoch);
        document.put("ingestKey", RandomBytes.of(BYTES));
        document.put("printKey", RandomBytes.of(BYTES));
        document.put("crossKey", RandomBytes.of(BYTES));
        KeyFile.writeSecret(file, document);
    }

    static GrantKeys read(Path path) {
        KeyFile file = KeyFile.readSecret(path, KIND);
        return new GrantKeys(
                file.text("tenant"),
                file.text("keyEpoch"),
                key(file, path, "ingestKey"),
                key(file, path, "printKey"),
                key(file, path, "crossKey"));
    }

    private static byte[] key(KeyFile file, Path path, String name) {
        byte[] key = file.bytes(name);
        if (key.length != BYTES) {
            throw new KeyFileException("key file " + path + ": " + name + " must have " + BYTES + " bytes", null);
        }
        return key;
    }

    String tenant() {
        return tenant;
    }

    String keyEpoch() {
        return keyEpoch;
    }

    IngestKey ingest() {
        return IngestKey.of(ingestKey);
    }

    byte[] treePrintKey(String root) {
        return Hkdf.derive(TREE_SALT, printKey, Framed.of(root, keyEpoch), TREE_BYTES);
    }

    byte[] crossKey() {
        return crossKey.clone();
    }

    @Override
    public String toString() {
        return "GrantKeys[tenant=" + tenant + ", keyEpoch=" + keyEpoch + ", <redacted>]";
    }
}
