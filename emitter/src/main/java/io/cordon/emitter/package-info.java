/** The small library for agent runtimes. */
@NullMarked
package io.cordon.emitter;

import org.jspecify.annotations.NullMarked;
