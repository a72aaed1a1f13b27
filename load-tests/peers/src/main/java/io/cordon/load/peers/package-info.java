/** Three jobs of detection on three other engines and on the core, in one process, on the same events. */
@NullMarked
package io.cordon.load.peers;

import org.jspecify.annotations.NullMarked;
