/** The two readers of the gate feed: one reads what is not committed yet, the other only what is. */
@NullMarked
package io.cordon.gate.feed;

import org.jspecify.annotations.NullMarked;
