/** The view of the credential inventory: read to its end before any work, followed afterwards. */
@NullMarked
package io.cordon.actuator.inventory;

import org.jspecify.annotations.NullMarked;
