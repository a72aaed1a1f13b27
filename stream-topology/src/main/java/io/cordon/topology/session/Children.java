package io.cordon.topology.session;

/**
 * Names of the sinks that a processor forwards to.
 *
 * @param findings findings
 * @param alerts alerts
 * @param gate the gate feed
 * @param intents intents
 * @param slim slim records
 * @param baselines baselines; of the subject core only
 * @param population sessions that live, and what they hold; of the subject core only
 * @param journal what it was told besides events; of the session core only
 * @param deadLetter dead letters
 */
public record Children(
        String findings,
        String alerts,
        String gate,
        String intents,
        String slim,
        String baselines,
        String population,
        String journal,
        String deadLetter) {

    /** Sinks of one sub-topology: two that shared a sink would be one sub-topology. */
    public static Children of(String prefix) {
        return new Children(
                prefix + "-findings",
                prefix + "-alerts",
                prefix + "-gate",
                prefix + "-intents",
                prefix + "-slim",
                prefix + "-baselines",
                prefix + "-population",
                prefix + "-journal",
                prefix + "-dead-letter");
    }
}
