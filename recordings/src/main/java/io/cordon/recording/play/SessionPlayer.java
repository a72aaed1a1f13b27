package io.cordon.recording.play;

import io.cordon.emitter.ContentSource;
import io.cordon.emitter.Mode;
import io.cordon.emitter.SessionIdentity;
import io.cordon.emitter.feature.EventBuilder;
import io.cordon.emitter.feature.PayloadBuilder;
import io.cordon.emitter.feature.RequestedCall;
import io.cordon.emitter.feature.Stamp;
import io.cordon.extract.ExtractLimits;
import io.cordon.extract.Extractor;
import io.cordon.extract.PrintKeys;
import io.cordon.extract.TreeKey;
import io.cordon.extract.tool.ToolCatalog;
import io.cordon.recording.TraceEvent;
import io.cordon.recording.TraceSession;
import io.cordon.recording.TraceText;
import io.cordon.schemas.avro.Event;
import io.cordon.schemas.avro.SessionEnded;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Turns the lines of one recorded session into the events that its runtime would have sent, one line an event. */
final class SessionPlayer {

    private static final String TENANT = "traces";
    private static final String KEY_EPOCH = "traces";
    private static final byte[] KEY = new byte[32];

    private final PayloadBuilder payloads;
    private final EventBuilder events;
    private final Deque<RequestedCall> open = new ArrayDeque<>();

    SessionPlayer(TraceSession session, ToolCatalog catalog) {
        TreeKey tree = TreeKey.derive(KEY, session.id(), KEY_EPOCH);
        Extractor extractor = new Extractor(new PrintKeys(tree, Optional.empty(), KEY_EPOCH), ExtractLimits.defaults());
        this.payloads = new PayloadBuilder(extractor, catalog, session.agentType());
        this.events = new EventBuilder(identity(session), Mode.ENFORCE, Optional.empty(), KEY_EPOCH);
    }

    Event play(TraceEvent line) {
        return events.event(Stamp.of(line.sequence(), line.time()), payload(line));
    }

    private SpecificRecord payload(TraceEvent line) {
        return switch (line.kind()) {
            case SESSION_START -> payloads.sessionStarted(TraceText.brief(line), ByteBuffer.allocate(0), "", false);
            case USER_PROMPT -> payloads.contentReceived(ContentSource.user(), line.text("text"));
            case TOOL_CALL -> requested(line);
            case TOOL_RESULT -> completed(line);
            case SESSION_END -> new SessionEnded("completed", 0L);
        };
    }

    private SpecificRecord requested(TraceEvent line) {
        RequestedCall call = payloads.toolCallRequested(Integer.toString(line.sequence()), TraceText.call(line));
        open.add(call);
        return call.payload();
    }

    /** Results come in the order of their calls; a trace names the tool, not the call. */
    private SpecificRecord completed(TraceEvent line) {
        @Nullable RequestedCall call = callOf(line.tool());
        return payloads.toolCallCompleted(
                call == null
                        ? Integer.toString(line.sequence())
                        : call.payload().getCallId(),
                line.tool(),
                TraceText.result(line),
                Duration.ZERO,
                call == null || call.untrustedOutput(),
                call != null && call.sensitiveOutput());
    }

    private @Nullable RequestedCall callOf(String tool) {
        for (RequestedCall call : open) {
            if (call.payload().getTool().equals(EventBuilder.named(tool))) {
                open.remove(call);
                return call;
            }
        }
        return null;
    }

    private static SessionIdentity identity(TraceSession session) {
        return new SessionIdentity(
                TENANT,
                session.id(),
                session.id(),
                Optional.empty(),
                0,
                session.agentType(),
                session.agentType(),
                "",
                "trace",
                0);
    }
}
