/** From bytes that anyone may have written to events that the core may believe. Read {@link io.cordon.topology.normalise.Normaliser} first. */
@NullMarked
package io.cordon.topology.normalise;

import org.jspecify.annotations.NullMarked;
