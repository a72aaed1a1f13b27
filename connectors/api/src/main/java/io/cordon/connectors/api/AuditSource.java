package io.cordon.connectors.api;

/**
 * A target's own record of who used it: the witness that is neither the agent nor Cordon.
 *
 * <h2>Laws</h2>
 * <ul>
 *   <li><b>Resumable.</b> All that it must remember is in the cursor. A new source with the cursor of an old one goes on where that one
 *       stood: it neither loses what the target still has nor tells everything again.
 *   <li><b>At least once.</b> The same cursor may give the same uses again, under the same ids.
 *   <li><b>Bounded.</b> One call waits no longer than its timeout and returns no more than asked for.
 *   <li><b>Reads only</b>, with rights that allow nothing else. What was done with a credential is named, its contents are not.
 *   <li><b>One clock.</b> All times are the target's.
 * </ul>
 */
public interface AuditSource extends AutoCloseable {

    /** Name of the target, as auditors know it; part of each record. */
    String name();

    /**
     * What the target saw after the cursor, oldest first.
     *
     * <p><b>Failure semantics:</b> a target that cannot be asked gives a {@link ConnectorException}; asking again is safe.
     *
     * @param after where the last answer ended; {@link AuditCursor#START} for what the target sees from now on or still has
     * @param most how many uses are wanted
     */
    AuditBatch poll(AuditCursor after, int most);

    /** Frees connections. */
    @Override
    void close();
}
