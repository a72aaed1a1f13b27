package io.cordon.emitter;

import java.util.List;
import java.util.function.Consumer;

/**
 * One session of an agent, as the runtime reports it. Thread-safe.
 *
 * <p>Events reach the broker in the order in which they get their sequence numbers; a number that never arrives is an
 * event that had to be dropped.
 *
 * <p><b>Failure semantics</b> No method throws what goes wrong inside: a broker that is away, a guard that fails, a value
 * that cannot be read. It is counted in {@link EmitterStats} and logged, and the call goes the way that
 * {@link FailurePolicy} says for its class. Only {@link #beforeCall} ever waits, with deadlines: for what the session
 * received last to be read, so that the call comes after it, and before a call of a sink class for the broker.
 */
public interface AgentSession extends AutoCloseable {

    /** Id of the session. */
    String id();

    /** Who speaks. */
    SessionIdentity identity();

    /**
     * Asks for a tool call, before the tool runs.
     *
     * @return whether it may run; to be given to {@link #afterCall} whatever it says
     */
    CallPermit beforeCall(ToolCall call);

    /** Reports how a call ended. What the tool gave is read on another thread, or by the session's next call if that is judged before. */
    void afterCall(CallPermit permit, ToolResult result);

    /** Reports a text that the agent received and that is no tool's result. It is read on another thread. */
    void contentReceived(ContentSource source, Object content);

    /** Reports data that moved outside of a call's arguments. */
    void dataMoved(DataMovement movement);

    /** Reports a credential that was issued to the session. */
    void credentialIssued(CredentialIssue issue);

    /** Reports the use of a credential. */
    void credentialUsed(CredentialUse use);

    /** Reports what a person decided about a call that was answered with a step-up. It counts as a claim only. */
    void approvalDecided(CallPermit permit, boolean approved, String decidedBy);

    /** Reports that a guardrail's configuration changed. */
    void guardrailChanged(GuardrailChange change);

    /**
     * Reports how tools on offer are defined: when the session begins, and again whenever a server changes them. Tools that are left out are as they
     * were.
     */
    void toolsOffered(List<ToolDefinition> tools);

    /** Opens a session for a sub-agent: announced in this session's stream before the sub-agent's own begins. */
    AgentSession spawn(SpawnRequest request);

    /** Says that the session is alive. The emitter does so by itself as well. */
    void heartbeat();

    /**
     * Calls back when the session is held or contained, so that running tools can be stopped; at once if it already is.
     * On a thread of the guard: the callback should be short.
     */
    void onContained(Consumer<ContainmentNotice> callback);

    /** Ends the session. Closing again does nothing. */
    @Override
    void close();

    /** Ends the session and says how it went, as a code such as {@code completed} or {@code failed}. */
    void close(String outcome);
}
