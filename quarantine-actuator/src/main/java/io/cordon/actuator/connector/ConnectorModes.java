package io.cordon.actuator.connector;

import static java.util.stream.Collectors.toMap;

import io.cordon.actuator.config.ConnectorMode;
import io.cordon.actuator.metric.ActuatorMetric;
import io.cordon.actuator.metric.Meters;
import io.cordon.schemas.avro.Mode;
import io.cordon.schemas.policy.Modes;
import io.cordon.schemas.policy.ModesFeed;
import java.util.Map;

/** Takes what operators set to the connectors. A call that is under way is not called back. */
public final class ConnectorModes implements ModesFeed.Listener {
    private final ConnectorSet connectors;
    private final Meters meters;
    private volatile boolean newestRefused;

    public ConnectorModes(ConnectorSet connectors, Meters meters) {
        this.connectors = connectors;
        this.meters = meters;
        meters.gauge(ActuatorMetric.MODES_REFUSED, () -> newestRefused ? 1 : 0);
    }

    @Override
    public void taken(Modes modes) {
        connectors.lower(modes.connectors().entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> of(entry.getValue()))));
        newestRefused = false;
        meters.count(ActuatorMetric.MODES_CHANGED, "taken");
    }

    @Override
    public void refused() {
        newestRefused = true;
        meters.count(ActuatorMetric.MODES_CHANGED, "refused");
    }

    /** One that this version does not know counts as off: nobody knows how far it goes. */
    private static ConnectorMode of(Mode mode) {
        return switch (mode) {
            case ENFORCE -> ConnectorMode.ENFORCE;
            case STEP_UP -> ConnectorMode.STEP_UP;
            case SHADOW -> ConnectorMode.SHADOW;
            case OFF, UNKNOWN -> ConnectorMode.OFF;
        };
    }
}
