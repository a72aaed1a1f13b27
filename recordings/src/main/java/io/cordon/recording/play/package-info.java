/** From a recording to what the core would have been told: deterministic, without Kafka. */
@NullMarked
package io.cordon.recording.play;

import org.jspecify.annotations.NullMarked;
