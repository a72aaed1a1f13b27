package io.cordon.emitter;

import static java.util.Objects.requireNonNull;

import io.cordon.schemas.avro.Heartbeat;
import io.cordon.schemas.avro.SessionEnded;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** A session that is open. Whatever goes wrong in here stays in here. */
final class LiveSession implements AgentSession {
    private static final String CLOSED = "closed";

    private final SessionKit kit;
    private final Engine engine;
    private final Calls calls;
    private final Containments containments;
    private final AtomicBoolean closed = new AtomicBoolean();

    LiveSession(SessionKit kit) {
        this.kit = kit;
        this.engine = kit.engine();
        this.calls = new Calls(kit);
        this.containments = new Containments(kit.session());
    }

    /** Begins to watch for containments and to beat. */
    LiveSession begin() {
        engine.sessions.add(this);
        engine.guard.watch(identity(), containments::contained);
        return this;
    }

    SessionKit kit() {
        return kit;
    }

    @Override
    public String id() {
        return kit.session();
    }

    @Override
    public SessionIdentity identity() {
        return kit.voice().identity();
    }

    @Override
    public CallPermit beforeCall(ToolCall call) {
        return calls.before(requireNonNull(call, "call"));
    }

    @Override
    public void afterCall(CallPermit permit, ToolResult result) {
        quietly(() -> calls.after(permit, result));
    }

    @Override
    public void contentReceived(ContentSource source, Object content) {
        quietly(() -> received(source, content));
    }

    private void received(ContentSource source, Object content) {
        kit.sayRead(
                Optional.of(content),
                features -> kit.payloads().contentReceived(source, requireNonNull(features, "features")),
                kit.clock().instant());
    }

    @Override
    public void dataMoved(DataMovement movement) {
        quietly(() -> kit.say(kit.payloads().dataMoved(movement), Importance.CONTENT));
    }

    @Override
    public void credentialIssued(CredentialIssue issue) {
        quietly(() -> kit.say(kit.payloads().credentialIssued(issue), Importance.VITAL));
    }

    @Override
    public void credentialUsed(CredentialUse use) {
        quietly(() -> kit.say(kit.payloads().credentialUsed(use), Importance.VITAL));
    }

    @Override
    public void approvalDecided(CallPermit permit, boolean approved, String decidedBy) {
        quietly(() -> calls.approvalDecided(permit, approved, decidedBy));
    }

    @Override
    public void guardrailChanged(GuardrailChange change) {
        quietly(() -> kit.say(kit.payloads().guardrailChanged(change), Importance.VITAL));
    }

    @Override
    public void toolsOffered(List<ToolDefinition> tools) {
        quietly(() -> kit.say(kit.payloads().toolsOffered(tools), Importance.VITAL));
    }

    @Override
    public AgentSession spawn(SpawnRequest request) {
        return new Opening(engine).child(kit, request);
    }

    @Override
    public void heartbeat() {
        Heartbeat beat = new Heartbeat(kit.voice().dropped().sum(), engine.handOver.size());
        kit.say(beat, Importance.HEARTBEAT);
    }

    @Override
    public void onContained(Consumer<ContainmentNotice> callback) {
        containments.add(requireNonNull(callback, "callback"));
    }

    @Override
    public void close() {
        close(CLOSED);
    }

    @Override
    public void close(String outcome) {
        if (closed.compareAndSet(false, true)) {
            engine.sessions.remove(this);
            Instant at = kit.clock().instant();
            kit.inTurn(() -> end(outcome, at));
        }
    }

    private void end(String outcome, Instant at) {
        SessionEnded ended = new SessionEnded(
                kit.payloads().code(outcome), kit.voice().dropped().sum());
        kit.stream().end(ended, at, kit.trace());
        engine.guard.forget(identity());
    }

    private void quietly(Runnable action) {
        kit.quietly(action);
    }
}
