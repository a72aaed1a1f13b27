/** Real parts on loopback: broker, registry, database, authorization server. */
@NullMarked
package io.cordon.parts;

import org.jspecify.annotations.NullMarked;
