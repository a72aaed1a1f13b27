/** Recorded sessions of real agents that whoever measures hands over: the project has none of its own. */
@NullMarked
package io.cordon.load.recorded;

import org.jspecify.annotations.NullMarked;
