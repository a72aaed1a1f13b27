package io.cordon.actuator.plan;

import java.util.List;
import java.util.Optional;

/** What credentials exist, as far as the issuers have said. */
public interface Inventory {

    /** All credentials that belong to a subject. */
    List<InventoryEntry> of(SubjectKey subject);

    /** One credential. */
    Optional<InventoryEntry> find(String tenant, String ref);
}
