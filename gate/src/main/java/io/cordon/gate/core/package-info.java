/** The detection core at home in the agent's process: the facts of the sessions that run here. */
@NullMarked
package io.cordon.gate.core;

import org.jspecify.annotations.NullMarked;
