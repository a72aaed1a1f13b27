/** One event's way, from the harmful call to the proof at the last target, as a trace of OpenTelemetry; made from what the topics hold. */
@NullMarked
package io.cordon.operations.trace;

import org.jspecify.annotations.NullMarked;
