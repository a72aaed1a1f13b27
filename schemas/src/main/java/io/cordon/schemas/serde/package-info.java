/**
 * Avro records in Confluent's wire format: a registry client on the JDK's HTTP client, and serializers that bound what they
 * decode.
 */
@NullMarked
package io.cordon.schemas.serde;

import org.jspecify.annotations.NullMarked;
