package io.cordon.operations.log;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.schemas.sign.DocumentSigner;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** Where a tenant's log stands: the last line, and how far each partition is in it. Makes the next line; writes nothing. */
final class Chain {

    private final String tenant;
    private final Map<String, Long> positions = new TreeMap<>();
    private long sequence;
    private String hash = LineHash.NONE;

    Chain(String tenant) {
        this.tenant = tenant;
    }

    /** Goes on after a line that was read. Segments and checkpoints repeat the positions, so that one file is enough to go on from. */
    void resume(Line line) {
        sequence = line.sequence();
        hash = line.hash();
        line.facts()
                .path("positions")
                .properties()
                .forEach(each -> positions.put(each.getKey(), each.getValue().longValue()));
        JsonNode from = line.content().path("from");
        int offset = from.asText().lastIndexOf('/');
        if (offset > 0) {
            positions.put(
                    from.asText().substring(0, offset),
                    Long.parseLong(from.asText().substring(offset + 1)));
        }
    }

    /** Whether the log has this record already: after a restart, records come again. */
    boolean has(Position position) {
        Long last = positions.get(position.source());
        return last != null && position.offset() <= last;
    }

    Line next(Entry entry) {
        ObjectNode content = content(entry.kind(), entry.at());
        content.put("from", entry.position().toString());
        content.set("facts", entry.facts());
        positions.put(entry.position().source(), entry.position().offset());
        return next(content);
    }

    /** The first line of a file: it repeats the hash before it, so that the file can be verified alone. */
    Line segment(Instant now) {
        ObjectNode facts = facts().put("format", 1).put("previous", hash);
        facts.set("positions", positions());
        ObjectNode content = content(LineKind.SEGMENT, now);
        content.set("facts", facts);
        return next(content);
    }

    Line checkpoint(Instant now, DocumentSigner followed) {
        DocumentSigner signer = followed.inForce();
        byte[] signed = Checkpoint.signed(tenant, sequence + 1, now.toString(), hash);
        ObjectNode facts = facts().put("keyId", signer.keyId());
        facts.put("signature", Base64.getEncoder().encodeToString(signer.sign(Checkpoint.PURPOSE, signed)));
        facts.set("positions", positions());
        ObjectNode content = content(LineKind.CHECKPOINT, now);
        content.set("facts", facts);
        return next(content);
    }

    Line gap(Position first, long missing, Instant now) {
        ObjectNode content = content(LineKind.GAP, now);
        content.set(
                "facts",
                facts().put("source", first.source())
                        .put("from", first.offset())
                        .put("missing", missing));
        return next(content);
    }

    String hash() {
        return hash;
    }

    long sequence() {
        return sequence;
    }

    private Line next(ObjectNode content) {
        Line line = Line.after(hash, content);
        sequence++;
        hash = line.hash();
        return line;
    }

    private ObjectNode content(LineKind kind, Instant at) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("seq", sequence + 1)
                .put("tenant", tenant)
                .put("kind", kind.label())
                .put("at", at.toString());
    }

    private ObjectNode positions() {
        ObjectNode node = facts();
        positions.forEach(node::put);
        return node;
    }

    private static ObjectNode facts() {
        return JsonNodeFactory.instance.objectNode();
    }
}
