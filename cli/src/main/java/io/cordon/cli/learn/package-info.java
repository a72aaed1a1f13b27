/** Baselines of agent types from recorded sessions. */
@NullMarked
package io.cordon.cli.learn;

import org.jspecify.annotations.NullMarked;
