/** Modes that operators set while a service runs, as far as its own file allows them. */
@NullMarked
package io.cordon.topology.modes;

import org.jspecify.annotations.NullMarked;
