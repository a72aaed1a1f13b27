package io.cordon.detectors.baseline;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The baselines in force, one for each agent type that has one. Immutable.
 *
 * @param byAgentType the baselines
 */
public record Baselines(Map<String, Baseline> byAgentType) {

    /** No agent type is known. */
    public static final Baselines NONE = new Baselines(Map.of());

    /** Under this name stands what all agent types have in common; each has a capped share in it, as a runtime has in its own. */
    public static final String ALL_TYPES = "*";

    private static final int FORM = 1;
    private static final int MAX_TYPES = 4096;

    /** Copies the map. */
    public Baselines {
        byAgentType = Map.copyOf(byAgentType);
    }

    /** These baselines, each of another agent type. */
    public static Baselines of(Collection<Baseline> baselines) {
        return new Baselines(baselines.stream().collect(Collectors.toMap(Baseline::agentType, Function.identity())));
    }

    /** What is known of an agent type. */
    public Optional<Baseline> of(String agentType) {
        return Optional.ofNullable(byAgentType.get(agentType));
    }

    /** What is known of an agent type or, of one that is not known, what is known of all together. */
    public Optional<Baseline> nearest(String agentType) {
        return of(agentType).or(() -> of(ALL_TYPES));
    }

    /** All of them, by agent type. */
    public List<Baseline> all() {
        return List.copyOf(new TreeMap<>(byAgentType).values());
    }

    /** These with one more, or another one for its agent type. */
    public Baselines with(Baseline baseline) {
        Map<String, Baseline> more = new TreeMap<>(byAgentType);
        more.put(baseline.agentType(), baseline);
        return new Baselines(more);
    }

    /** Which baselines these are, for logs and evidence: {@code none}, or their number and a hash that any difference changes. */
    public String version() {
        if (byAgentType.isEmpty()) {
            return "none";
        }
        return String.format(Locale.ROOT, "%d-%08x", byAgentType.size(), Form.hash(encode()));
    }

    /** All of them in one stored form, as {@code cordon learn} writes it. */
    public byte[] encode() {
        List<byte[]> parts = new ArrayList<>();
        all().forEach(baseline -> parts.add(baseline.encode()));
        int length = parts.stream().mapToInt(part -> part.length + 4).sum();
        ByteBuffer out = ByteBuffer.allocate(length + 5);
        out.put((byte) FORM).putInt(parts.size());
        parts.forEach(part -> out.putInt(part.length).put(part));
        return out.array();
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws UnreadableBaselineException if it was written by a newer release or is damaged
     */
    public static Baselines decode(byte[] stored) {
        try {
            ByteBuffer in = ByteBuffer.wrap(stored);
            if (in.get() != FORM) {
                throw new UnreadableBaselineException("these are no baselines that this release can read");
            }
            List<Baseline> read = new ArrayList<>();
            for (int n = bounded(in.getInt(), MAX_TYPES); n > 0; n--) {
                byte[] part = new byte[bounded(in.getInt(), Baseline.MAX_BYTES)];
                in.get(part);
                read.add(Baseline.decode(part));
            }
            return of(read);
        } catch (BufferUnderflowException e) {
            throw new UnreadableBaselineException("the baselines end after " + stored.length + " bytes", e);
        }
    }

    private static int bounded(int number, int limit) {
        if (number < 0 || number > limit) {
            throw new UnreadableBaselineException(
                    "the baselines are damaged: " + number + " where at most " + limit + " may be");
        }
        return number;
    }
}
