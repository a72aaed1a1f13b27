/** Ends database roles at a PostgreSQL server: no new login, no open session, proven by a login that is refused. */
@NullMarked
package io.cordon.connectors.postgresql;

import org.jspecify.annotations.NullMarked;
