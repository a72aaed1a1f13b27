/**
 * Real servers on loopback for the quickstart and for integration tests: broker, schema registry, database,
 * authorization server. Knows nothing of Cordon.
 */
@NullMarked
package io.cordon.parts;

import org.jspecify.annotations.NullMarked;
