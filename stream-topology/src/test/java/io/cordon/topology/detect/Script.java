package io.cordon.topology.detect;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.schemas.avro.AgentSpawned;
import io.cordon.schemas.avro.Argument;
import io.cordon.schemas.avro.ArgumentKind;
import io.cordon.schemas.avro.ArgumentRole;
import io.cordon.schemas.avro.Capability;
import io.cordon.schemas.avro.Content;
import io.cordon.schemas.avro.ContentOrigin;
import io.cordon.schemas.avro.ContentReceived;
import io.cordon.schemas.avro.CredentialIssued;
import io.cordon.schemas.avro.CredentialUsed;
import io.cordon.schemas.avro.Decision;
import io.cordon.schemas.avro.DeclaredScope;
import io.cordon.schemas.avro.Event;
import io.cordon.schemas.avro.EventKind;
import io.cordon.schemas.avro.GateDecision;
import io.cordon.schemas.avro.Heartbeat;
import io.cordon.schemas.avro.Mode;
import io.cordon.schemas.avro.Outcome;
import io.cordon.schemas.avro.SecretPrint;
import io.cordon.schemas.avro.SessionEnded;
import io.cordon.schemas.avro.SessionStarted;
import io.cordon.schemas.avro.ToolCallCompleted;
import io.cordon.schemas.avro.ToolCallRequested;
import io.cordon.schemas.avro.ViewState;
import io.cordon.schemas.grant.GrantRequest;
import io.cordon.schemas.grant.Granted;
import io.cordon.schemas.topic.Keys;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A simulated runtime: writes the events of one session by hand, in order, as an emitter would. */
final class Script {
    /** A planted value, as the tenant's cross-session print of it. */
    static final byte[] CANARY = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};

    final String tenant;
    final String root;
    final String session;
    final @Nullable String parent;
    final @Nullable Granted granted;
    private String writer = "writer-1";
    private String instance = "pod-1";
    private long sequence;
    private int calls;
    private Instant now;

    private Script(
            String tenant,
            String root,
            String session,
            @Nullable String parent,
            @Nullable Granted granted,
            Instant now) {
        this.tenant = tenant;
        this.root = root;
        this.session = session;
        this.parent = parent;
        this.granted = granted;
        this.now = now;
    }

    static Script root(TestKeys keys, String session, Instant now) {
        return new Script(TestKeys.TENANT, session, session, null, keys.grant(session, session, Optional.empty()), now);
    }

    /** A session that another runtime runs. */
    static Script runBy(String runtime, TestKeys keys, String session, Instant now) {
        return new Script(TestKeys.TENANT, session, session, null, keys.to(runtime, session), now);
    }

    static Script child(TestKeys keys, Script parent, String session) {
        Granted granted = keys.grant(session, parent.root, Optional.of(parent.session));
        return new Script(TestKeys.TENANT, parent.root, session, parent.session, granted, parent.now);
    }

    /** A session whose grant binds a scope. */
    static Script scoped(TestKeys keys, String session, String scopeDigest, Instant now) {
        return new Script(TestKeys.TENANT, session, session, null, keys.scoped(session, scopeDigest), now);
    }

    static Script withoutGrant(String session, Instant now) {
        return new Script(TestKeys.TENANT, session, session, null, null, now);
    }

    static GrantRequest request(String session, String root, Optional<String> parent, String scopeDigest) {
        return request("runtime-1", session, root, parent, scopeDigest);
    }

    static GrantRequest request(
            String runtime, String session, String root, Optional<String> parent, String scopeDigest) {
        return new GrantRequest(
                TestKeys.TENANT, runtime, "agent-1", "support", session, root, parent, scopeDigest, false);
    }

    byte[] key() {
        return Keys.tree(tenant, root).getBytes(UTF_8);
    }

    Script at(Instant time) {
        now = time;
        return this;
    }

    /** Continues as another process, from sequence 0. */
    Script as(String newWriter) {
        writer = newWriter;
        sequence = 0;
        return this;
    }

    /** Runs on another process from here on. */
    Script on(String newInstance) {
        instance = newInstance;
        return this;
    }

    Script skip(long events) {
        sequence += events;
        return this;
    }

    Event started() {
        ByteBuffer grant = ByteBuffer.wrap(granted == null ? new byte[0] : granted.encodedGrant());
        return event(EventKind.SESSION_STARTED)
                .setSessionStarted(SessionStarted.newBuilder().setGrant(grant).build())
                .build();
    }

    Event heartbeat() {
        return event(EventKind.HEARTBEAT)
                .setHeartbeat(Heartbeat.newBuilder().build())
                .build();
    }

    Event ended() {
        return event(EventKind.SESSION_ENDED)
                .setSessionEnded(SessionEnded.newBuilder().setOutcome("done").build())
                .build();
    }

    Event userSays() {
        return event(EventKind.CONTENT_RECEIVED)
                .setContentReceived(ContentReceived.newBuilder()
                        .setOrigin(ContentOrigin.USER)
                        .setTrusted(true)
                        .setContent(Content.newBuilder().setLength(40).build())
                        .build())
                .build();
    }

    /** A harmless read. */
    Event reads() {
        return call(request("read_mail", Capability.READ).build());
    }

    /** A call that carries the canary: a fact, which leads to a quarantine. */
    Event usesCanary() {
        return call(request("send_mail", Capability.EGRESS)
                .setArguments(List.of(canaryArgument()))
                .build());
    }

    /** The same with what a warm gate said of it. */
    Event usesCanary(Decision decision) {
        return call(request("send_mail", Capability.EGRESS)
                .setArguments(List.of(canaryArgument()))
                .setGate(gate(decision))
                .build());
    }

    Event usesCanary(Decision decision, String baseline) {
        return call(request("send_mail", Capability.EGRESS)
                .setArguments(List.of(canaryArgument()))
                .setGate(GateDecision.newBuilder(gate(decision))
                        .setBaseline(baseline)
                        .build())
                .build());
    }

    Event reads(Decision decision) {
        return call(
                request("read_mail", Capability.READ).setGate(gate(decision)).build());
    }

    private static GateDecision gate(Decision decision) {
        return GateDecision.newBuilder()
                .setDecision(decision)
                .setView(ViewState.WARM)
                .setMode(Mode.ENFORCE)
                .build();
    }

    Event completed() {
        return event(EventKind.TOOL_CALL_COMPLETED)
                .setToolCallCompleted(ToolCallCompleted.newBuilder()
                        .setCallId("call-" + calls)
                        .setTool("read_mail")
                        .setOutcome(Outcome.SUCCEEDED)
                        .build())
                .build();
    }

    /** Spawns a sub-agent that may use these tools. */
    Event spawns(String child, String... tools) {
        return event(EventKind.AGENT_SPAWNED)
                .setAgentSpawned(AgentSpawned.newBuilder()
                        .setChild(child)
                        .setScope(DeclaredScope.newBuilder()
                                .setTools(List.of(tools))
                                .build())
                        .build())
                .build();
    }

    Event issued(String credential) {
        return event(EventKind.CREDENTIAL_ISSUED)
                .setCredentialIssued(CredentialIssued.newBuilder()
                        .setCredential(credential)
                        .setKind("oauth2")
                        .build())
                .build();
    }

    Event uses(String credential) {
        return event(EventKind.CREDENTIAL_USED)
                .setCredentialUsed(CredentialUsed.newBuilder()
                        .setCredential(credential)
                        .setAction("query")
                        .build())
                .build();
    }

    Event withArguments(int count) {
        Argument argument = argument("a").build();
        return call(request("send_mail", Capability.EGRESS)
                .setArguments(java.util.Collections.nCopies(count, argument))
                .build());
    }

    private Event call(ToolCallRequested request) {
        return event(EventKind.TOOL_CALL_REQUESTED)
                .setToolCallRequested(request)
                .build();
    }

    private ToolCallRequested.Builder request(String tool, Capability capability) {
        return ToolCallRequested.newBuilder()
                .setCallId("call-" + ++calls)
                .setTool(tool)
                .setCapability(capability)
                .setArgumentDigest(ByteBuffer.wrap(digest(calls)));
    }

    private static byte[] digest(int call) {
        return ByteBuffer.allocate(16).putInt(call).array();
    }

    private static Argument canaryArgument() {
        return argument("body")
                .setSecrets(List.of(SecretPrint.newBuilder()
                        .setFormat("canary")
                        .setEntropyBits(128)
                        .setLength(40)
                        .setPrint(ByteBuffer.wrap(new byte[] {8, 7, 6, 5, 4, 3, 2, 1}))
                        .setCross(ByteBuffer.wrap(CANARY))
                        .build()))
                .build();
    }

    private static Argument.Builder argument(String path) {
        return Argument.newBuilder()
                .setPath(path)
                .setKind(ArgumentKind.TEXT)
                .setRole(ArgumentRole.PAYLOAD)
                .setLength(60);
    }

    Event.Builder event(EventKind kind) {
        long next = sequence++;
        now = now.plusMillis(100);
        return Event.newBuilder()
                .setEventId(session + ":" + writer + ":0:" + next)
                .setTenant(tenant)
                .setAgent("agent-1")
                .setAgentType("support")
                .setInstance(instance)
                .setSession(session)
                .setRoot(root)
                .setParent(parent)
                .setDepth(parent == null ? 0 : 1)
                .setWriter(writer)
                .setWriterEpoch(0)
                .setSequence(next)
                .setClaimedTime(now)
                .setMode(Mode.ENFORCE)
                .setKind(kind);
    }
}
