/** Runs the harnesses one after the other and writes what came of it. */
@NullMarked
package io.cordon.load.bench;

import org.jspecify.annotations.NullMarked;
