/** When a stream thread ends its transaction before the usual time, and when it had better not. */
@NullMarked
package io.cordon.topology.commit;

import org.jspecify.annotations.NullMarked;
