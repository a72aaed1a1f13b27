/**
 * The pure core of the containment owner: intents, operator requests, receipts and ticks of a tenant go in, one after the other, with
 * the time; commands, gate entries, directives and records come out. No Kafka, no Avro, no clock, no logging.
 */
@NullMarked
package io.cordon.topology.containment.owner;

import org.jspecify.annotations.NullMarked;
