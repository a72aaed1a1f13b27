/** Announces containments to any HTTP receiver, signed, and asks it whether access has ended. */
@NullMarked
package io.cordon.connectors.webhook;

import org.jspecify.annotations.NullMarked;
