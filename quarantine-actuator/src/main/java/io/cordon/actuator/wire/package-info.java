/** Between the records on Kafka and the values of the core. */
@NullMarked
package io.cordon.actuator.wire;

import org.jspecify.annotations.NullMarked;
