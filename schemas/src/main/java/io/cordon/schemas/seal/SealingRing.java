package io.cordon.schemas.seal;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.schemas.secret.KeyFile;
import io.cordon.schemas.secret.NextName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The key pair to which secrets are sealed now, and those of before, which open what was sealed to them. */
public final class SealingRing {
    private final SealingKeyPair now;
    private final List<SealingKeyPair> former;

    private SealingRing(SealingKeyPair now, List<SealingKeyPair> former) {
        this.now = requireNonNull(now, "now");
        this.former = List.copyOf(former);
    }

    public static SealingRing of(SealingKeyPair only) {
        return new SealingRing(only, List.of());
    }

    /** Reads a key file; refuses one that others may read. */
    public static SealingRing fromFile(Path path) {
        KeyFile file = KeyFile.readSecret(path, SealingKeyPair.KIND);
        List<SealingKeyPair> former = new ArrayList<>();
        for (JsonNode key : file.list("former")) {
            former.add(SealingKeyPair.read(
                    path, file.text(key, "keyId"), file.bytes(key, "pkcs8"), file.bytes(key, "key")));
        }
        return new SealingRing(
                SealingKeyPair.read(path, file.text("keyId"), file.bytes("pkcs8"), file.bytes("key")), former);
    }

    /** A new pair, with all of these as former ones. */
    public SealingRing renewed() {
        List<SealingKeyPair> before = new ArrayList<>();
        before.add(now);
        before.addAll(former);
        return new SealingRing(SealingKeyPair.generate(NextName.after(now.keyId())), before);
    }

    /** The pair to which secrets are sealed now. */
    public SealingKeyPair now() {
        return now;
    }

    /** The pair that opens what was sealed to a key; that of now for one that is not known, which then says that it can't. */
    public SealingKeyPair opening(String keyId) {
        return former.stream()
                .filter(pair -> pair.keyId().equals(keyId))
                .findFirst()
                .orElse(now);
    }

    /** Writes a new key file, readable by its owner only. */
    public void writeTo(Path path) {
        ObjectNode document = KeyFile.document(SealingKeyPair.KIND);
        now.putInto(document);
        if (!former.isEmpty()) {
            ArrayNode list = document.putArray("former");
            former.forEach(pair -> pair.putInto(list.addObject()));
        }
        KeyFile.writeSecret(path, document);
    }

    @Override
    public String toString() {
        return "SealingRing[now=" + now + ", former=" + former + "]";
    }
}
