package io.cordon.topology.repeat;

import io.cordon.schemas.avro.BaselineDocument;
import io.cordon.wire.DocumentShelf;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All versions of baselines that the topic still shows, those that were withdrawn included. */
public final class RecordedVersions {
    private static final Logger LOG = LoggerFactory.getLogger(RecordedVersions.class);

    private final Map<String, BaselineDocument> documents = new HashMap<>();

    /** Keeps a version, or a pointer, which nobody asks for. */
    public void keep(String key, BaselineDocument document) {
        documents.put(key, document);
    }

    /** They, as a shelf. */
    public DocumentShelf shelf() {
        return new DocumentShelf(
                key -> Optional.ofNullable(documents.get(key)),
                () -> 0,
                (document, why) -> LOG.atError()
                        .addKeyValue("agentType", document.getAgentType())
                        .addKeyValue("version", document.getVersion())
                        .addKeyValue("error", String.valueOf(why.getMessage()))
                        .log("baseline can't be read, its sessions are not repeated"));
    }
}
