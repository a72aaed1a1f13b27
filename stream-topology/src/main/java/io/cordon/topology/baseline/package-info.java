/** Baselines of agent types as a service finds them: in a file, or in the topic with its pointer to the version in force. */
@NullMarked
package io.cordon.topology.baseline;

import org.jspecify.annotations.NullMarked;
