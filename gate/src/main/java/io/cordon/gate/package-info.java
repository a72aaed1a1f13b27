/** The decision before a tool call, in the process of the agent. */
@NullMarked
package io.cordon.gate;

import org.jspecify.annotations.NullMarked;
