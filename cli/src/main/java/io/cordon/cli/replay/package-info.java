/** Recorded sessions through emitter, Kafka, session core, containment owner and actuator: the real parts, on loopback. */
@NullMarked
package io.cordon.cli.replay;

import org.jspecify.annotations.NullMarked;
