/** Ownership of command partitions: intake, one thread per partition that decides and writes, workers that call. */
@NullMarked
package io.cordon.actuator.owner;

import org.jspecify.annotations.NullMarked;
