/** Which instance does what: the tasks of a streams application shared out among its instances, so that as few as possible change hands. */
@NullMarked
package io.cordon.topology.placement;

import org.jspecify.annotations.NullMarked;
