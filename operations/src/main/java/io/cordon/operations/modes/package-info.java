/** Which modes operators have set, and setting them. */
@NullMarked
package io.cordon.operations.modes;

import org.jspecify.annotations.NullMarked;
