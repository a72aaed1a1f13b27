/** What a decision before a call costs the agent that waits for it. */
@NullMarked
package io.cordon.load.gate;

import org.jspecify.annotations.NullMarked;
