package io.cordon.operations.trace;

import static java.util.Objects.requireNonNull;

import io.cordon.schemas.avro.Command;
import io.cordon.schemas.avro.Event;
import io.cordon.schemas.avro.Finding;
import io.cordon.schemas.avro.Receipt;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the topics say of one containment.
 *
 * @param command its first issue
 * @param finding what it rests on first; empty if a person asked for it
 * @param event the harmful event; empty if it is not kept any more
 * @param held when gates were first told to deny
 * @param receipts of its command
 */
record Way(
        Told<Command> command,
        Optional<Told<Finding>> finding,
        Optional<Told<Event>> event,
        Optional<Instant> held,
        List<Told<Receipt>> receipts) {

    Way {
        requireNonNull(command, "command");
        requireNonNull(finding, "finding");
        requireNonNull(event, "event");
        requireNonNull(held, "held");
        receipts = List.copyOf(receipts);
    }
}
