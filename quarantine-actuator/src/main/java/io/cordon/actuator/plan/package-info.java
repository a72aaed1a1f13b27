/**
 * The pure core of the actuator: from a command, the inventory and what has happened so far to what is to be done next. No
 * Kafka, no clock, no connector is called from here; {@link io.cordon.actuator.plan.Desk} is the way in.
 */
@NullMarked
package io.cordon.actuator.plan;

import org.jspecify.annotations.NullMarked;
