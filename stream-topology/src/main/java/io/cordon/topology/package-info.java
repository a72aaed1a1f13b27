/** Detection and containment as Kafka Streams applications. */
@NullMarked
package io.cordon.topology;

import org.jspecify.annotations.NullMarked;
