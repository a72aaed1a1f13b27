/** From a command to verified steps and a receipt. */
@NullMarked
package io.cordon.actuator;

import org.jspecify.annotations.NullMarked;
