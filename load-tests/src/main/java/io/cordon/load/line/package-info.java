/** Detection under load, as a process of its own between a real broker and a real registry, beside references with the same guarantee. */
@NullMarked
package io.cordon.load.line;

import org.jspecify.annotations.NullMarked;
