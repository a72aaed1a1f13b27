/** Benchmarks and load runs. */
@NullMarked
package io.cordon.load;

import org.jspecify.annotations.NullMarked;
