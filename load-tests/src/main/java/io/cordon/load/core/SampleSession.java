package io.cordon.load.core;

import io.cordon.detectors.event.Event;
import io.cordon.detectors.event.OriginLevel;
import io.cordon.detectors.event.SessionRef;
import io.cordon.emitter.Brief;
import io.cordon.emitter.Mode;
import io.cordon.emitter.SessionIdentity;
import io.cordon.emitter.SpawnRequest;
import io.cordon.emitter.ToolCall;
import io.cordon.emitter.ToolResult;
import io.cordon.emitter.feature.EventBuilder;
import io.cordon.emitter.feature.PayloadBuilder;
import io.cordon.emitter.feature.RequestedCall;
import io.cordon.emitter.feature.Stamp;
import io.cordon.extract.ExtractLimits;
import io.cordon.extract.Extractor;
import io.cordon.extract.PrintKeys;
import io.cordon.extract.TreeKey;
import io.cordon.extract.tool.ToolCatalog;
import io.cordon.schemas.avro.SessionEnded;
import io.cordon.wire.EventMapper;
import io.cordon.wire.Mapping;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** A session whose events go the way of real ones, from text through extraction and the wire's form to the core's words. */
public final class SampleSession {

    private static final String EPOCH = "one";
    private static final Instant BEGIN = Instant.parse("2025-03-04T09:00:00Z");
    private static final Duration STEP = Duration.ofSeconds(3);

    private final Work work;
    private final SessionIdentity identity;
    private final PayloadBuilder payloads;
    private final EventBuilder events;
    private long sequence;

    private SampleSession(Work work, SessionIdentity identity) {
        this.work = work;
        this.identity = identity;
        PrintKeys keys = new PrintKeys(TreeKey.derive(new byte[32], identity.root(), EPOCH), Optional.empty(), EPOCH);
        Extractor extractor = new Extractor(keys, ExtractLimits.defaults());
        this.payloads = new PayloadBuilder(extractor, ToolCatalog.empty(), identity.agentType());
        this.events = new EventBuilder(identity, Mode.ENFORCE, Optional.empty(), EPOCH);
    }

    /** The root of a tree. The same seed gives the same events. */
    public static SampleSession root(long seed) {
        return root(seed, new SampleWork(seed));
    }

    /** The root of a tree with other work. */
    static SampleSession root(long seed, Work work) {
        String id = "session-" + seed;
        return new SampleSession(
                work, new SessionIdentity("load", id, id, Optional.empty(), 0, "clerk", "clerk", "", "runtime", 0));
    }

    /** A sub-agent's session, which is yet to be announced. */
    SampleSession child() {
        return new SampleSession(
                work,
                new SessionIdentity(
                        identity.tenant(),
                        identity.root(),
                        identity.session() + "-child",
                        Optional.of(identity.session()),
                        identity.depth() + 1,
                        "helper",
                        "helper",
                        "",
                        "helper",
                        0));
    }

    /** Which one it is. */
    public SessionRef ref() {
        return new SessionRef(identity.tenant(), identity.root(), identity.session());
    }

    /** Its first event. */
    public Event start() {
        Brief brief = Brief.NONE.withTask(work.task()).withInstructions(work.instructions());
        return event(payloads.sessionStarted(brief, ByteBuffer.allocate(0), "", false));
    }

    Event spawn(SampleSession child) {
        SpawnRequest request = SpawnRequest.of(child.identity.agent(), child.identity.agentType());
        return event(payloads.agentSpawned(request, child.identity.session(), ByteBuffer.allocate(0)));
    }

    /** A call and its end. */
    public List<Event> call() {
        return call(work.call(), work.result());
    }

    /** A call that gives this back, and its end. */
    public List<Event> call(String result) {
        return call(work.call(), result);
    }

    /** This call, which gives this back, and its end. */
    public List<Event> call(ToolCall made, String result) {
        String id = Long.toString(sequence);
        RequestedCall call = payloads.toolCallRequested(id, made);
        return List.of(
                event(call.payload()),
                event(payloads.toolCallCompleted(
                        id,
                        call.payload().getTool(),
                        ToolResult.succeeded(result),
                        Duration.ofMillis(200),
                        call.untrustedOutput(),
                        call.sensitiveOutput())));
    }

    Event end() {
        return event(new SessionEnded("completed", 0L));
    }

    private Event event(SpecificRecord payload) {
        Instant at = BEGIN.plus(STEP.multipliedBy(sequence));
        var wire = events.event(Stamp.of(sequence, at), payload);
        Mapping mapping = EventMapper.toDomain(wire, OriginLevel.VERIFIED, at, sequence++);
        return switch (mapping) {
            case Mapping.Mapped mapped -> mapped.event();
            case Mapping.Rejected rejected ->
                throw new IllegalStateException("a generated event is out of bounds: " + rejected.detail());
        };
    }
}
