package io.cordon.load.traffic;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What kind of sessions.
 *
 * @param name begins the id of each session, so that those of two mixes differ
 * @param seed the same seed gives the same calls and results; keys differ
 * @param live sessions that go on at the same time
 * @param attackShare part of the sessions that turn hostile
 */
public record TrafficMix(String name, long seed, int live, double attackShare) {

    /** Further than sessions are counted from a seed. */
    private static final long APART = 1_000_000_007L;

    public TrafficMix {
        if (live < 1 || attackShare < 0 || attackShare > 1) {
            throw new IllegalArgumentException("at least one session, and a share between 0 and 1");
        }
    }

    /** Two thousand agents at work, one session in fifty hostile. */
    public static TrafficMix ordinary(String name) {
        return ordinary(name, 1, 2_000);
    }

    /** As many agents at work, one session in fifty hostile. */
    public static TrafficMix ordinary(String name, long seed, int live) {
        return new TrafficMix(name, seed, live, 0.02);
    }

    /** As many sessions hostile as it takes to time them, and fewer than the limit on holds would stop; two events a second and agent. */
    public static TrafficMix hostile(String name, int perSecond) {
        return new TrafficMix(name, 2, Math.ceilDiv(perSecond, 2), 0.1);
    }

    /** The same work divided among so many, each with sessions of its own. */
    List<TrafficMix> among(int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> new TrafficMix(name + '.' + i, seed + i * APART, Math.ceilDiv(live, many), attackShare))
                .toList();
    }
}
