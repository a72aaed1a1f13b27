package io.cordon.topology.containment;

import io.cordon.schemas.avro.DeadLetterReason;
import io.cordon.topology.containment.owner.Intent;
import io.cordon.topology.containment.owner.Report;
import io.cordon.topology.containment.owner.Request;
import io.cordon.topology.containment.state.PopulationNews;

/** What a record of a source topic turned out to be. */
sealed interface Input {

    /** From a detection application. */
    record OfIntent(Intent intent) implements Input {}

    /** From an operator, with a signature that counts. */
    record OfRequest(Request request) implements Input {}

    /** From an actuator. */
    record OfReport(Report report) implements Input {}

    /** From the subject core. */
    record OfPopulation(PopulationNews news) implements Input {}

    /** Not to be read; {@code detail} says why without any part of the value. */
    record Unreadable(DeadLetterReason reason, String detail) implements Input {}
}
