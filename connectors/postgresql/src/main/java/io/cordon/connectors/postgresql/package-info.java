/** Containment at a PostgreSQL server. */
@NullMarked
package io.cordon.connectors.postgresql;

import org.jspecify.annotations.NullMarked;
