package io.cordon.schemas.topic;

/**
 * How wide the topics are. A count cannot be changed later without moving keys, so leave head-room.
 *
 * @param sessions partitions of what is keyed by delegation tree
 * @param subjects partitions of what is keyed by credential, agent or secret
 * @param owners partitions of what is keyed by tenant: a tenant's containments have one owner
 * @param commands partitions of commands and of the actuator's journal
 * @param gate partitions of the gate feed, which every gate reads whole
 * @param replication replicas of each partition
 * @param minInSync replicas that must have a record before it is acknowledged
 */
public record Sizing(int sessions, int subjects, int owners, int commands, int gate, short replication, int minInSync) {
    private static final int MAX_PARTITIONS = 10_000;

    public Sizing {
        partitions("sessions", sessions);
        partitions("subjects", subjects);
        partitions("owners", owners);
        partitions("commands", commands);
        partitions("gate", gate);
        if (replication < 1) {
            throw new IllegalArgumentException("replication must be at least 1, is " + replication);
        }
        if (minInSync < 1 || minInSync > replication) {
            throw new IllegalArgumentException(
                    "minInSync must be between 1 and the replication of " + replication + ", is " + minInSync);
        }
    }

    /** One broker on one machine. */
    public static Sizing quickstart() {
        return new Sizing(4, 4, 1, 4, 1, (short) 1, 1);
    }

    /** Three brokers or more. */
    public static Sizing production() {
        return new Sizing(24, 24, 6, 12, 6, (short) 3, 2);
    }

    private static void partitions(String name, int count) {
        if (count < 1 || count > MAX_PARTITIONS) {
            throw new IllegalArgumentException(name + " must be between 1 and " + MAX_PARTITIONS + ", is " + count);
        }
    }
}
