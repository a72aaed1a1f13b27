/** Application C: the containment owner as a Kafka Streams topology around its pure core. */
@NullMarked
package io.cordon.topology.containment;

import org.jspecify.annotations.NullMarked;
