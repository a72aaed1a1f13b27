/** Measures, in a process of its own with the class path of the load tests. */
@NullMarked
package io.cordon.cli.bench;

import org.jspecify.annotations.NullMarked;
