/** The session core run again over what is kept of it, and compared with what it published. Read {@link io.cordon.topology.repeat.Repetition} first. */
@NullMarked
package io.cordon.topology.repeat;

import org.jspecify.annotations.NullMarked;
