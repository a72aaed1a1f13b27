/** From a value to what may leave the runtime. */
@NullMarked
package io.cordon.extract;

import org.jspecify.annotations.NullMarked;
