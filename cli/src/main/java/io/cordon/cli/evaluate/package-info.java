/** Recorded sessions through extraction and core in this process: deterministic, without Kafka. */
@NullMarked
package io.cordon.cli.evaluate;

import org.jspecify.annotations.NullMarked;
