package io.cordon.connectors.api;

import java.util.List;

/**
 * One configured connection to one product at which credentials can be ended.
 *
 * <h2>Laws</h2>
 * <ul>
 *   <li><b>Idempotent.</b> Each effect is keyed by {@link StepKey} (command id and step). Doing a step again is harmless;
 *       a step that mints something (a rotation) compares with {@link PreState} and acts only if it is unchanged.
 *   <li><b>Bounded.</b> Each remote call has a timeout from configuration. No method waits longer than a few of them.
 *   <li><b>Outcomes are values.</b> What the target says is a {@link StepOutcome} or a {@link ProbeOutcome}. A method throws
 *       {@link ConnectorException} only for a bug or for broken surroundings such as an unreadable secret file; the
 *       caller takes that for {@link StepOutcome.Retryable}.
 *   <li><b>Never believes itself.</b> A step that returns {@link StepOutcome.Done} says that the target accepted it. That
 *       access has ended is for {@link #probe} to find out, by trying it or by asking the target anew.
 *   <li><b>Keeps secrets.</b> A credential arrives by reference, with its secret only where one is needed. No secret and no
 *       response body occurs in an outcome, an exception, a log record or a {@code toString}.
 *   <li><b>Release revives nothing.</b> A release removes what blocks <em>new</em> credentials. What was issued before the
 *       containment stays dead.
 *   <li><b>Thread-safe.</b> Several threads may use one connector, for different credentials.
 * </ul>
 */
public interface Connector extends CredentialHandling, AutoCloseable {

    /** Says what this connector is and which kinds of credentials it can end. */
    ConnectorDescription describe();

    /**
     * Asks, by the product's own means, whether the connector's own access may do all that the connector needs with its present settings.
     *
     * <p><b>Failure semantics:</b> changes nothing at the target, whatever it finds. A target that is not reached gives
     * {@link Permission.Unclear}, one that refuses the connector itself {@link Permission.Missing}, never {@link Permission.Held}.
     *
     * @return at least one; a connector that does not look says that it is unclear
     */
    default List<Permission> permissions() {
        return List.of(new Permission.Unclear("permissions", "this connector does not look at its own access"));
    }

    /** Frees connections. Further calls may throw {@link ConnectorException}. */
    @Override
    void close();
}
