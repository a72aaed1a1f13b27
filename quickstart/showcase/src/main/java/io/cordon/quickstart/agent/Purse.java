package io.cordon.quickstart.agent;

/** What an actor knows about its session's credentials. */
interface Purse {
    /** The credential that a tool works under. */
    String refFor(String tool);

    /**
     * Asks for one more token.
     *
     * @throws io.cordon.quickstart.broker.IssuingStoppedException if the session is contained
     */
    void renew();
}
