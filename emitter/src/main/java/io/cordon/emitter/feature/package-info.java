/**
 * From what a runtime reports to events on the wire, without Kafka and without threads. Read
 * {@link io.cordon.emitter.feature.PayloadBuilder} first.
 */
@NullMarked
package io.cordon.emitter.feature;

import org.jspecify.annotations.NullMarked;
