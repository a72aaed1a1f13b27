package io.cordon.topology.config;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How the streams run.
 *
 * @param commitInterval how long output waits for its transaction at most
 * @param threads stream threads of this instance
 * @param standbyReplicas warm copies of each task's state on other instances
 * @param leaveOnStop whether an instance that is stopped leaves its group, so that the others take over at once and not when its membership is over
 * @param blockCacheBytes memory for reads of all stores of this process together
 * @param writeBufferBytes memory for writes of all stores together, inside the block cache
 * @param recordCacheBytes heap for records that changed since the last commit, of all threads together
 */
public record StreamSettings(
        Duration commitInterval,
        int threads,
        int standbyReplicas,
        boolean leaveOnStop,
        long blockCacheBytes,
        long writeBufferBytes,
        long recordCacheBytes) {

    /** Half of a transaction's time-out, so that a slow commit still ends in time. */
    private static final Duration LONGEST_COMMIT_INTERVAL = Duration.ofSeconds(3);

    public StreamSettings {
        requireNonNull(commitInterval, "commitInterval");
        if (commitInterval.compareTo(LONGEST_COMMIT_INTERVAL) > 0) {
            throw new IllegalArgumentException("commitInterval must be at most "
                    + LONGEST_COMMIT_INTERVAL.toSeconds() + " s: brokers end a transaction that lasts longer than "
                    + 2 * LONGEST_COMMIT_INTERVAL.toSeconds() + " s");
        }
        if (writeBufferBytes > blockCacheBytes) {
            throw new IllegalArgumentException("writeBuffers must fit into blockCache");
        }
    }

    static StreamSettings read(ConfigSection section, Duration commitInterval) {
        StreamSettings standard = new StreamSettings(commitInterval, 1, 1, true, 96L << 20, 48L << 20, 32L << 20);
        int standbys = section.integer("standbyReplicas", standard.standbyReplicas, 0, 5);
        return section.made(
                () -> new StreamSettings(
                        section.duration("commitInterval", commitInterval),
                        section.integer("threads", standard.threads, 1, 64),
                        standbys,
                        section.flag("leaveOnStop", standbys > 0),
                        section.bytes("blockCache", standard.blockCacheBytes),
                        section.bytes("writeBuffers", standard.writeBufferBytes),
                        section.bytes("recordCache", standard.recordCacheBytes)),
                standard);
    }
}
