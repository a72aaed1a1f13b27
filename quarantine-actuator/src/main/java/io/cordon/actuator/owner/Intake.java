package io.cordon.actuator.owner;

import io.cordon.actuator.plan.Order;
import io.cordon.schemas.avro.DeadLetter;

/** What a record on the topic of commands turned out to be. */
sealed interface Intake {

    /** A command that is signed by a key that counts. */
    record Genuine(Order order) implements Intake {}

    /** Something that looks like a command and must not be executed; the order is a claim. */
    record Refused(Order claimed, RefusalReason reason, String detail) implements Intake {}

    /** Something that is no command. */
    record Unreadable(DeadLetter letter) implements Intake {}
}
