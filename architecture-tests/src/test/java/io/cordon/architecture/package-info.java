/** Who may import whom. */
@NullMarked
package io.cordon.architecture;

import org.jspecify.annotations.NullMarked;
