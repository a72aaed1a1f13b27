package io.cordon.load.gate;

import io.cordon.emitter.Brief;
import io.cordon.emitter.GuardContext;
import io.cordon.emitter.GuardVerdict;
import io.cordon.emitter.JudgedCall;
import io.cordon.emitter.Mode;
import io.cordon.emitter.SessionIdentity;
import io.cordon.emitter.ToolCall;
import io.cordon.emitter.ToolResult;
import io.cordon.emitter.feature.AskedCall;
import io.cordon.emitter.feature.EventBuilder;
import io.cordon.emitter.feature.PayloadBuilder;
import io.cordon.emitter.feature.RequestedCall;
import io.cordon.emitter.feature.Stamp;
import io.cordon.extract.ExtractLimits;
import io.cordon.extract.Extractor;
import io.cordon.extract.PrintKeys;
import io.cordon.extract.TreeKey;
import io.cordon.extract.tool.ToolCatalog;
import io.cordon.gate.Gate;
import io.cordon.load.core.CoreMix;
import io.cordon.load.core.Work;
import io.cordon.schemas.avro.Event;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/** A session in the gate's own process that has worked for a while, and the calls that it may make next. */
final class JudgedSession {

    private static final String EPOCH = "one";
    private static final int CALLS_BEFORE = 12;
    private static final int CALLS_NEXT = 16;

    private final Work work;
    private final SessionIdentity identity;
    private final PayloadBuilder payloads;
    private final EventBuilder events;
    private final List<ToolCall> next;
    private long sequence;

    private JudgedSession(String mix, long seed) {
        String id = "judged-" + seed;
        this.work = CoreMix.work(mix, seed);
        this.identity = new SessionIdentity("load", id, id, Optional.empty(), 0, "clerk", "clerk", "", "runtime", 0);
        PrintKeys keys = new PrintKeys(TreeKey.derive(new byte[32], id, EPOCH), Optional.empty(), EPOCH);
        this.payloads = new PayloadBuilder(new Extractor(keys, ExtractLimits.defaults()), ToolCatalog.empty(), "clerk");
        this.events = new EventBuilder(identity, Mode.ENFORCE, Optional.empty(), EPOCH);
        this.next = Stream.generate(work::call).limit(CALLS_NEXT).toList();
    }

    static JudgedSession of(String mix, long seed) {
        return new JudgedSession(mix, seed);
    }

    /** Begins, and makes some calls. */
    void work(Gate gate) {
        Brief brief = Brief.NONE.withTask(work.task()).withInstructions(work.instructions());
        gate.observed(event(payloads.sessionStarted(brief, ByteBuffer.allocate(0), "", false)));
        for (int i = 0; i < CALLS_BEFORE; i++) {
            String id = Integer.toString(i);
            RequestedCall call = payloads.toolCallRequested(id, work.call());
            gate.observed(event(call.payload()));
            gate.observed(event(payloads.toolCallCompleted(
                    id,
                    call.payload().getTool(),
                    ToolResult.succeeded(work.result()),
                    Duration.ofMillis(200),
                    call.untrustedOutput(),
                    call.sensitiveOutput())));
        }
    }

    /** Asks about one of the next calls as an emitter does; what is answered leaves no trace in the session. */
    GuardVerdict ask(Gate gate, int which) {
        AskedCall asked = payloads.toolCallAsked("next", next.get(which % CALLS_NEXT));
        RequestedCall call = asked.call();
        Event event = events.event(Stamp.of(sequence, Instant.now()), call.payload());
        JudgedCall judged = new JudgedCall(event, asked, asked::complete);
        return gate.judge(judged, new GuardContext(identity, call.capability(), false, "", EPOCH));
    }

    private Event event(SpecificRecord payload) {
        return events.event(Stamp.of(sequence++, Instant.now()), payload);
    }
}
