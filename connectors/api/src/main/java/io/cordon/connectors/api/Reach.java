package io.cordon.connectors.api;

/**
 * What a step hits. Wider than the credential means that others are hit as well. The actuator tells the containment owner of each credential whose
 * steps do; the owner names and counts the sessions of the agents hit in previews, and counts them for its limits.
 */
public sealed interface Reach {

    /** The sessions of the one agent session that the credential was issued to. */
    record OneSession() implements Reach {}

    /** This credential, wherever it is used. */
    record OneCredential() implements Reach {}

    /** Everything that the agent may do at the target. */
    record WholeAgent() implements Reach {}

    /**
     * A client or account that several share.
     *
     * @param sharers how many are known to share it, at least one
     */
    record SharedClient(int sharers) implements Reach {
        public SharedClient {
            if (sharers < 1) {
                throw new IllegalArgumentException("sharers is " + sharers + ", expected at least 1");
            }
        }
    }
}
