package io.cordon.topology.containment.owner;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The live sessions that the engine hit within the last window, for one agent type or one tenant.
 *
 * @param hits oldest first; never more than the limit, since what is above it is declined
 * @param pagedAt when a person was last paged about it
 */
public record RadiusWindow(List<Hit> hits, Optional<Instant> pagedAt) {

    /** One containment. */
    public record Hit(Instant at, int sessions) {
        public Hit {
            requireNonNull(at, "at");
        }
    }

    public RadiusWindow {
        hits = List.copyOf(hits);
        requireNonNull(pagedAt, "pagedAt");
    }

    public static RadiusWindow empty() {
        return new RadiusWindow(List.of(), Optional.empty());
    }

    RadiusWindow at(Instant now, Duration window) {
        Instant begin = now.minus(window);
        return new RadiusWindow(
                hits.stream().filter(hit -> hit.at().isAfter(begin)).toList(),
                pagedAt.filter(paged -> paged.isAfter(begin)));
    }

    RadiusWindow plus(Instant now, int sessions) {
        return new RadiusWindow(
                Stream.concat(hits.stream(), Stream.of(new Hit(now, sessions))).toList(), pagedAt);
    }

    RadiusWindow paged(Instant now) {
        return new RadiusWindow(hits, Optional.of(now));
    }

    int sessions() {
        return hits.stream().mapToInt(Hit::sessions).sum();
    }
}
