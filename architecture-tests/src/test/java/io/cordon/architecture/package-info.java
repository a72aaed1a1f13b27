/** Who may import whom, and what the pure parts of Cordon must never touch. */
@NullMarked
package io.cordon.architecture;

import org.jspecify.annotations.NullMarked;
