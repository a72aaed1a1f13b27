package io.cordon.load.falsealarm;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.detectors.Core;
import io.cordon.detectors.CoreConfig;
import io.cordon.detectors.Facts;
import io.cordon.detectors.event.Event;
import io.cordon.detectors.event.OriginLevel;
import io.cordon.detectors.facts.PrintPages;
import io.cordon.detectors.facts.SessionFacts;
import io.cordon.detectors.facts.TreeFacts;
import io.cordon.detectors.finding.Finding;
import io.cordon.detectors.finding.Grade;
import io.cordon.emitter.Brief;
import io.cordon.emitter.Mode;
import io.cordon.emitter.SessionIdentity;
import io.cordon.emitter.ToolCall;
import io.cordon.emitter.ToolResult;
import io.cordon.emitter.feature.EventBuilder;
import io.cordon.emitter.feature.PayloadBuilder;
import io.cordon.emitter.feature.Stamp;
import io.cordon.extract.CrossKey;
import io.cordon.extract.ExtractLimits;
import io.cordon.extract.Extractor;
import io.cordon.extract.PrintKeys;
import io.cordon.extract.TreeKey;
import io.cordon.extract.secret.Decoys;
import io.cordon.extract.tool.ToolCatalog;
import io.cordon.wire.EventMapper;
import io.cordon.wire.Mapping;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.avro.specific.SpecificRecord;

/**
 * A session that has read a secret of every format, and sends to a place that nobody named: through the same extraction,
 * the same events and the same core as the product. Confined to one thread.
 */
final class SecretHolder {

    private static final String EPOCH = "one";
    private static final Instant BEGIN = Instant.parse("2025-03-01T09:00:00Z");

    private final Core core = Core.of(CoreConfig.defaults());
    private final PayloadBuilder payloads;
    private final EventBuilder events;
    private final Facts facts;
    private long sequence;

    /** A session with its own key and its own secrets; the same for the same seed. */
    SecretHolder(long seed) {
        String id = "holder-" + seed;
        byte[] tenantKey = Long.toHexString(~seed).getBytes(UTF_8);
        TreeKey key = TreeKey.derive(tenantKey, id, EPOCH);
        PrintKeys keys = new PrintKeys(key, Optional.of(CrossKey.of(new byte[32])), EPOCH);
        payloads = new PayloadBuilder(new Extractor(keys, ExtractLimits.defaults()), ToolCatalog.empty(), "assistant");
        SessionIdentity identity =
                new SessionIdentity("load", id, id, Optional.empty(), 0, "clerk", "assistant", "", "runtime", 0);
        events = new EventBuilder(identity, Mode.ENFORCE, Optional.empty(), EPOCH);
        TreeFacts tree = TreeFacts.blank(PrintPages.inMemory());
        SpecificRecord start = payloads.sessionStarted(
                Brief.NONE.withTask("Tidy up the settings and report."), ByteBuffer.allocate(0), "", false);
        Event first = domain(start);
        facts = Facts.of(tree, SessionFacts.blank(first.envelope().session()));
        core.apply(facts, first);
        new Decoys(new Random(seed)).all().forEach(decoy -> read(decoy.text()));
    }

    /** Sends a text by mail or to an interface. Returns what was found on the way, as linked to something. */
    List<Finding> send(String text, boolean byMail) {
        Map<String, ?> arguments = byMail
                ? Map.of("to", "intake@drop-box.example", "body", text)
                : Map.of("url", "https://tickets.example/api/notes", "json", text);
        return call(byMail ? "send_message" : "http_post", arguments, "ok");
    }

    private void read(String text) {
        call("read_file", Map.of("path", "config/settings.txt"), text);
    }

    private List<Finding> call(String tool, Map<String, ?> arguments, String result) {
        String id = Long.toString(sequence);
        List<Finding> findings = apply(
                payloads.toolCallRequested(id, ToolCall.of(tool, arguments).withCallId(id))
                        .payload());
        apply(payloads.toolCallCompleted(id, tool, ToolResult.succeeded(result), Duration.ZERO, false, false));
        return findings;
    }

    private List<Finding> apply(SpecificRecord payload) {
        return core.apply(facts, domain(payload)).findings().stream()
                .filter(finding -> finding.grade() == Grade.LINKED)
                .toList();
    }

    private Event domain(SpecificRecord payload) {
        Instant at = BEGIN.plusSeconds(sequence);
        var wire = events.event(Stamp.of(sequence, at), payload);
        Mapping mapping = EventMapper.toDomain(wire, OriginLevel.VERIFIED, at, sequence++);
        return switch (mapping) {
            case Mapping.Mapped mapped -> mapped.event();
            case Mapping.Rejected rejected ->
                throw new IllegalStateException("a generated event is out of bounds: " + rejected.detail());
        };
    }
}
