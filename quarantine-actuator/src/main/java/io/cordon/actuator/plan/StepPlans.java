package io.cordon.actuator.plan;

import io.cordon.connectors.api.PreState;
import io.cordon.connectors.api.StepPlan;
import java.util.List;
import java.util.Optional;

/** What connectors would do, without doing it. Empty where no connector of that name is configured. */
public interface StepPlans {

    /** Steps that end a credential. */
    Optional<List<StepPlan>> contain(Order order, InventoryEntry credential);

    /** Steps that let new credentials in again. */
    Optional<List<StepPlan>> release(Order order, InventoryEntry credential, PreState before);
}
