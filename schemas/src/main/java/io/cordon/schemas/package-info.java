/** Avro schemas, topic catalogue, registry-aware serde. */
@NullMarked
package io.cordon.schemas;

import org.jspecify.annotations.NullMarked;
