/** The demonstration: the whole of Cordon on real parts, with agents that work and agents that turn hostile. */
@NullMarked
package io.cordon.quickstart;

import org.jspecify.annotations.NullMarked;
