/** Connectors at work: which there are, and how a call is made, bounded and observed. */
@NullMarked
package io.cordon.actuator.connector;

import org.jspecify.annotations.NullMarked;
