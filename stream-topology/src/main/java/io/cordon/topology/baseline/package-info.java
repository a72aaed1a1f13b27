/** Baselines of agent types as the applications find them: in a file, or in the topic, of which each instance keeps a copy that follows. */
@NullMarked
package io.cordon.topology.baseline;

import org.jspecify.annotations.NullMarked;
