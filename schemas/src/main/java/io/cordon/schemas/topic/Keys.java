package io.cordon.schemas.topic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.cordon.schemas.avro.GateEntryKind;
import io.cordon.schemas.avro.SubjectKind;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Utils;

/** The record keys of all topics, and the partition that a key belongs to. */
public final class Keys {
    private Keys() {}

    /** {@code events}, {@code findings}, {@code alerts}, {@code directives.session}: tenant/root. */
    public static String tree(String tenant, String root) {
        return join(tenant, root);
    }

    /** {@code slim}, {@code audit}, {@code credentials}, {@code commands}, {@code containment} ...: tenant/kind/ref. */
    public static String subject(String tenant, SubjectKind kind, String ref) {
        return join(tenant, lower(known(kind, SubjectKind.UNKNOWN)), ref);
    }

    /** {@code slim}: the population of an agent type, tenant/agent-type/type. */
    public static String agentType(String tenant, String agentType) {
        return join(tenant, "agent-type", agentType);
    }

    /** {@code gate}: tenant/kind/ref/(hold, contain, approval); some go on, see {@link #approval} and {@link #earlyHold}. */
    public static String gate(String tenant, SubjectKind kind, String ref, GateEntryKind entry) {
        if (entry == GateEntryKind.HEARTBEAT) {
            throw new IllegalArgumentException("a heartbeat has no subject; use heartbeat(application, task)");
        }
        return join(tenant, lower(known(kind, SubjectKind.UNKNOWN)), ref, lower(known(entry, GateEntryKind.UNKNOWN)));
    }

    /**
     * {@code gate}: a hold that is told before its transaction is committed, tenant/kind/ref/hold/early. A key of its own: what comes late from
     * an instance that was fenced can't take the place of the hold itself.
     */
    public static String earlyHold(String tenant, SubjectKind kind, String ref) {
        return gate(tenant, kind, ref, GateEntryKind.HOLD) + "/early";
    }

    /** {@code gate}: the heartbeat of a task. It begins with a bare '%', which no tenant's key does. */
    public static String heartbeat(String application, int task) {
        return "%/" + join(application, Integer.toString(task));
    }

    /** {@code journal}: a task of an application, as {@link #heartbeat}. Its partition is that of the events. */
    public static String task(String application, int task) {
        return heartbeat(application, task);
    }

    /** {@code intents}, {@code population}, {@code requests}, {@code receipts}: tenant. */
    public static String tenant(String tenant) {
        return join(tenant);
    }

    /** {@code answers}: tenant/request id. */
    public static String request(String tenant, String requestId) {
        return join(tenant, requestId);
    }

    /** {@code gate}: one approval, tenant/kind/ref/approval/digest: several may stand at once, each for arguments of its own. */
    public static String approval(String tenant, SubjectKind kind, String ref, String digest) {
        return gate(tenant, kind, ref, GateEntryKind.APPROVAL) + "/" + KeyPart.escape(digest, "/%");
    }

    /** {@code actuator.journal}: command/step, or the command alone. Its partition is that of the command. */
    public static String journal(String commandId, String step) {
        return step.isEmpty() ? join(commandId) : join(commandId, step);
    }

    /** {@code policy}: id@version. */
    public static String policy(String id, String version) {
        return KeyPart.escape(id, "/%@") + "@" + KeyPart.escape(version, "/%@");
    }

    /** {@code policy}: the pointer to the version in force, id/current. */
    public static String currentPolicy(String id) {
        return KeyPart.escape(id, "/%@") + "/current";
    }

    /** {@code baselines}: tenant/agent type/version. */
    public static String baseline(String tenant, String agentType, String version) {
        return join(tenant, agentType, version);
    }

    /** {@code baselines}: the pointer to the version in force. */
    public static String currentBaseline(String tenant, String agentType) {
        return join(tenant, agentType, "current");
    }

    /**
     * The parts of a key, unescaped.
     *
     * @throws IllegalArgumentException if an escape in the key is broken
     */
    public static List<String> parts(String key) {
        return Stream.of(requireNonNull(key, "key").split("/", -1))
                .map(KeyPart::unescape)
                .toList();
    }

    /** The partition of a key, as the Java client's producer chooses it. */
    public static int partition(String key, int partitions) {
        return partition(requireNonNull(key, "key").getBytes(UTF_8), partitions);
    }

    /** The partition of a serialised key, as the Java client's producer chooses it. */
    public static int partition(byte[] key, int partitions) {
        return partition(place(key), partitions);
    }

    /** The place of a key among all others, by which any number of partitions is chosen. */
    public static int place(String key) {
        return place(requireNonNull(key, "key").getBytes(UTF_8));
    }

    /** The partition of a key with this {@link #place(String) place}. */
    public static int partition(int place, int partitions) {
        if (partitions < 1) {
            throw new IllegalArgumentException("partitions must be at least 1, is " + partitions);
        }
        return place % partitions;
    }

    private static int place(byte[] key) {
        return Utils.toPositive(Utils.murmur2(key));
    }

    private static String join(String... parts) {
        StringBuilder key = new StringBuilder(64);
        for (String part : parts) {
            (key.isEmpty() ? key : key.append('/')).append(KeyPart.escape(part, "/%"));
        }
        return key.toString();
    }

    private static <E extends Enum<E>> E known(E value, E unknown) {
        if (requireNonNull(value, "kind") == unknown) {
            throw new IllegalArgumentException("a key needs a known kind");
        }
        return value;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
