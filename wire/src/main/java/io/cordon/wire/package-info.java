/** The mapping between Avro records and domain events. */
@NullMarked
package io.cordon.wire;

import org.jspecify.annotations.NullMarked;
