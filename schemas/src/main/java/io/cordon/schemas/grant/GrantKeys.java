package io.cordon.schemas.grant;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.schemas.secret.Framed;
import io.cordon.schemas.secret.Hkdf;
import io.cordon.schemas.secret.KeyFile;
import io.cordon.schemas.secret.KeyFileException;
import io.cordon.schemas.secret.NextName;
import io.cordon.schemas.secret.RandomBytes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A tenant's keys of one epoch, and ingest keys of those before, as its key file holds them. Never leaves the issuer whole. */
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
    private final List<FormerKey> former;

    private GrantKeys(
            String tenant,
            String keyEpoch,
            byte[] ingestKey,
            byte[] printKey,
            byte[] crossKey,
            List<FormerKey> former) {
        this.tenant = tenant;
        this.keyEpoch = keyEpoch;
        this.ingestKey = ingestKey;
        this.printKey = printKey;
        this.crossKey = crossKey;
        this.former = List.copyOf(former);
    }

    static void create(Path file, String tenant, String keyEpoch) {
        create(file, tenant, keyEpoch, List.of());
    }

    /** Of the epoch after that of another file, whose ingest keys go on counting. */
    static void createAfter(Path file, GrantKeys before) {
        List<FormerKey> former = new ArrayList<>();
        former.add(new FormerKey(before.keyEpoch, before.ingestKey));
        former.addAll(before.former);
        create(file, before.tenant, NextName.after(before.keyEpoch), former);
    }

    private static void create(Path file, String tenant, String keyEpoch, List<FormerKey> former) {
        GrantBounds.id("tenant", tenant);
        GrantBounds.id("keyEpoch", keyEpoch);
        ObjectNode document = KeyFile.document(KIND).put("tenant", tenant).put("keyEpoch", keyEpoch);
        document.put("ingestKey", RandomBytes.of(BYTES));
        document.put("printKey", RandomBytes.of(BYTES));
        document.put("crossKey", RandomBytes.of(BYTES));
        if (!former.isEmpty()) {
            ArrayNode list = document.putArray("former");
            former.forEach(
                    key -> list.addObject().put("keyEpoch", key.keyEpoch()).put("ingestKey", key.ingestKey()));
        }
        KeyFile.writeSecret(file, document);
    }

    static GrantKeys read(Path path) {
        KeyFile file = KeyFile.readSecret(path, KIND);
        return new GrantKeys(
                file.text("tenant"),
                file.text("keyEpoch"),
                key(path, "ingestKey", file.bytes("ingestKey")),
                key(path, "printKey", file.bytes("printKey")),
                key(path, "crossKey", file.bytes("crossKey")),
                former(file, path));
    }

    private static List<FormerKey> former(KeyFile file, Path path) {
        List<FormerKey> former = new ArrayList<>();
        for (JsonNode key : file.list("former")) {
            former.add(new FormerKey(
                    file.text(key, "keyEpoch"), key(path, "former.ingestKey", file.bytes(key, "ingestKey"))));
        }
        return former;
    }

    private static byte[] key(Path path, String name, byte[] key) {
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

    List<FormerKey> former() {
        return former;
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
