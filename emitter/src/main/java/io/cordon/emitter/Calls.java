package io.cordon.emitter;

import io.cordon.emitter.EventStream.Answer;
import io.cordon.emitter.feature.AskedCall;
import io.cordon.emitter.feature.EventBuilder;
import io.cordon.emitter.feature.KnownTool;
import io.cordon.emitter.feature.RequestedCall;
import io.cordon.schemas.avro.Content;
import io.cordon.schemas.avro.ToolCallCompleted;
import io.cordon.schemas.grant.Grant;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The tool calls of one session: asked for before, reported after. */
final class Calls {
    static final String UNACKNOWLEDGED = "not-acknowledged";

    private final SessionKit kit;
    private final Engine engine;
    private final AtomicLong number = new AtomicLong();
    private static final Warnings unreadable = new Warnings("arguments could not be read, their features are missing");

    Calls(SessionKit kit) {
        this.kit = kit;
        this.engine = kit.engine();
    }

    CallPermit before(ToolCall call) {
        Instant at = kit.clock().instant();
        TraceContext trace = call.trace().orElse(kit.trace());
        String callId = call.callId().map(EventBuilder::named).orElseGet(this::nextId);
        CallPermit told = engine.guard.looks() ? null : told(callId, call, at, trace);
        return told == null ? asked(callId, call, at, trace) : told;
    }

    /** Asks the guard. */
    private CallPermit asked(String callId, ToolCall call, Instant at, TraceContext trace) {
        AskedCall asked = readable(
                () -> kit.payloads().toolCallAsked(callId, call),
                () -> new AskedCall(kit.payloads().unreadableCall(callId, call)));
        RequestedCall requested = asked.call();
        boolean sink = requested.capability().sink();
        GuardContext context = context(requested, pending());
        boolean awaited = sink && engine.config.mode() == Mode.ENFORCE;
        Runnable completion = () -> readable(asked::complete, asked::giveUp);
        Answer answer = kit.stream().ask(asked, completion, at, trace, context, awaited);
        CallPermit permit = permit(requested, answer, at);
        return counted(answer.settled() == null ? permit : acknowledged(permit, answer, context));
    }

    /**
     * Reports a call that nobody judges: it is allowed, and its features are made on its way out. Null if it is better read at once, because somebody
     * waits for it, or it is large, or cannot be read.
     */
    private @Nullable CallPermit told(String callId, ToolCall call, Instant at, TraceContext trace) {
        try {
            Map<String, ?> arguments = CapturedArguments.of(call.arguments());
            if (arguments == null) {
                return null;
            }
            ToolCall held = call.withArguments(arguments);
            KnownTool tool = kit.payloads().tool(held);
            boolean sink = tool.capability().sink();
            if (sink && engine.config.mode() == Mode.ENFORCE) {
                return null;
            }
            String digest = hex(kit.payloads().digest(held));
            pending();
            kit.stream()
                    .sayLater(
                            () -> readable(
                                            () -> kit.payloads().toolCallRequested(callId, held, tool),
                                            () -> kit.payloads().unreadableCall(callId, held))
                                    .payload(),
                            sink ? Importance.VITAL : Importance.CALL,
                            at,
                            trace);
            return CallPermit.allowed(callId, EventBuilder.named(call.tool()), tool, digest, at);
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
            return null;
        }
    }

    /** What is read, or what stands for it if it cannot be. */
    private <T> T readable(Supplier<T> reading, Supplier<T> otherwise) {
        try {
            return reading.get();
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
            engine.counters.extractionFailures.increment();
            unreadable.say(kit.session(), e);
            return otherwise.get();
        }
    }

    private String nextId() {
        return "call-" + number.incrementAndGet();
    }

    /** Whether something that the session received is still unread, after waiting for it. */
    private boolean pending() {
        boolean pending = !kit.tasks().awaitIdle(engine.config.deadlines().extraction());
        if (pending) {
            engine.counters.extractionsPending.increment();
        }
        return pending;
    }

    private GuardContext context(RequestedCall requested, boolean pending) {
        return new GuardContext(
                kit.voice().identity(),
                requested.capability(),
                pending,
                kit.voice().grant().map(Grant::grantId).orElse(""),
                kit.voice().prints().keyEpoch());
    }

    private static CallPermit permit(RequestedCall requested, Answer answer, Instant at) {
        return new CallPermit(
                requested.payload().getCallId(),
                requested.payload().getTool(),
                requested.capability(),
                answer.decision(),
                answer.verdict().reason(),
                answer.verdict().explanation(),
                hex(requested.payload().getArgumentDigest()),
                answer.approvalId(),
                at,
                requested.untrustedOutput(),
                requested.sensitiveOutput());
    }

    private static String hex(ByteBuffer digest) {
        byte[] bytes = new byte[digest.remaining()];
        digest.duplicate().get(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The permit once the broker has the request, or what the guard says if that takes too long. */
    private CallPermit acknowledged(CallPermit permit, Answer answer, GuardContext context) {
        if (arrived(answer.settled())) {
            return permit;
        }
        engine.counters.unacknowledgedSinks.increment();
        GuardVerdict verdict = engine.guard.unacknowledged(answer.event(), context);
        Decision decision = engine.config.mode().effective(verdict.decision());
        if (decision.allows()) {
            return permit;
        }
        // The request says that the call was allowed: what follows it says that it never ran.
        kit.say(
                completed(
                        permit,
                        new ToolResult(ToolOutcome.DENIED, Optional.empty(), UNACKNOWLEDGED),
                        null,
                        kit.clock().instant()),
                Importance.VITAL);
        return permit.turnedInto(decision, verdict);
    }

    private boolean arrived(@Nullable CompletableFuture<Boolean> settled) {
        if (settled == null) {
            return false;
        }
        try {
            return settled.get(engine.config.deadlines().acknowledgement().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private CallPermit counted(CallPermit permit) {
        if (!permit.allowed()) {
            engine.counters.stoppedCalls.increment();
        }
        return permit;
    }

    void after(CallPermit permit, ToolResult result) {
        if (alreadyReported(permit, result)) {
            return;
        }
        Instant at = kit.clock().instant();
        kit.sayRead(result.content(), content -> completed(permit, result, content, at), at);
    }

    private static boolean alreadyReported(CallPermit permit, ToolResult result) {
        return result.outcome() == ToolOutcome.DENIED && permit.reason().equals(UNACKNOWLEDGED) && !permit.allowed();
    }

    private ToolCallCompleted completed(CallPermit permit, ToolResult result, @Nullable Content content, Instant at) {
        return kit.payloads()
                .toolCallCompleted(
                        permit.callId(),
                        permit.tool(),
                        result,
                        content,
                        Duration.between(permit.requestedAt(), at),
                        permit.untrustedOutput(),
                        permit.sensitiveOutput());
    }

    void approvalDecided(CallPermit permit, boolean approved, String decidedBy) {
        permit.approvalId()
                .ifPresent(id -> kit.say(
                        kit.payloads().approvalDecided(id, permit.argumentDigest(), approved, decidedBy),
                        Importance.VITAL));
    }
}
