/** The agents: scripts whose steps go through the emitter and the gate, and whose values flow from results into later calls. */
@NullMarked
package io.cordon.quickstart.agent;

import org.jspecify.annotations.NullMarked;
