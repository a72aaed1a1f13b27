package io.cordon.actuator.plan;

import io.cordon.connectors.api.PreState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** From the inventory and a command to the points of the command. */
final class Planner {
    private final StepPlans plans;

    Planner(StepPlans plans) {
        this.plans = plans;
    }

    /** All credentials of the subject; what the command in force remembers of contained targets is kept. */
    List<PointWork> contain(Order order, List<InventoryEntry> credentials, Optional<Work> inForce, Instant now) {
        return credentials.stream()
                .map(c -> PointWork.planned(c, plans.contain(order, c), remembered(inForce, c), now))
                .toList();
    }

    /* Where a release was overtaken before it was done, the target still looks contained: to take that for the state before would leave it closed
     * after the next release. Where it was done, the target is read again. */
    private static Optional<PreState> remembered(Optional<Work> inForce, InventoryEntry credential) {
        return inForce.flatMap(work -> Optional.ofNullable(work.points().get(credential.point()))
                .filter(p -> !(work.order().isRelease() && p.state() instanceof PointState.Accepted))
                .flatMap(PointWork::before));
    }

    /** The points that a containment touched; without one, all credentials of the subject with nothing remembered. */
    List<PointWork> release(Order order, List<InventoryEntry> credentials, Optional<Work> inForce, Instant now) {
        return inForce.map(work -> work.points().values().stream()
                        // Not begun, but remembered: an earlier command has contained it.
                        .filter(p -> p.touched()
                                || p.before().isPresent()
                                || work.order().isRelease())
                        .map(p -> release(order, p, now))
                        .toList())
                .orElseGet(() -> credentials.stream()
                        .map(c -> PointWork.planned(
                                c, plans.release(order, c, PreState.unknown()), Optional.empty(), now))
                        .toList());
    }

    PointWork added(Order order, InventoryEntry credential, Instant now) {
        return PointWork.planned(credential, plans.contain(order, credential), Optional.empty(), now);
    }

    PointWork updated(Order order, PointWork point, InventoryEntry credential) {
        var steps = order.isRelease()
                ? plans.release(order, credential, point.before().orElse(PreState.unknown()))
                : plans.contain(order, credential);
        return point.with(credential, steps);
    }

    private PointWork release(Order order, PointWork contained, Instant now) {
        if (contained.credential().isEmpty()) {
            return PointWork.remembered(contained.snapshot(), now);
        }
        var credential = contained.credential().get();
        var before = contained.before().orElse(PreState.unknown());
        return PointWork.planned(credential, plans.release(order, credential, before), contained.before(), now);
    }
}
