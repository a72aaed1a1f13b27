/** What could not be read: said to operators with a reason, never with its content, while the stream goes on. */
@NullMarked
package io.cordon.topology.deadletter;

import org.jspecify.annotations.NullMarked;
