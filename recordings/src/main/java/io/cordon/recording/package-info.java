/** Recorded sessions of real agents, one JSON object a line, and what an operator knows about their tools. */
@NullMarked
package io.cordon.recording;

import org.jspecify.annotations.NullMarked;
