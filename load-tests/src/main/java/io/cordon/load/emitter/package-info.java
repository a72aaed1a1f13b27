/** What reporting costs the agent's own thread. */
@NullMarked
package io.cordon.load.emitter;

import org.jspecify.annotations.NullMarked;
