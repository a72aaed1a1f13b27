/** The journal of one command partition: read on takeover, written in one transaction with receipts and offsets. */
@NullMarked
package io.cordon.actuator.journal;

import org.jspecify.annotations.NullMarked;
