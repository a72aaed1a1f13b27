/** How large the parts of an event may be: what senders keep to and what readers refuse. */
@NullMarked
package io.cordon.schemas.bound;

import org.jspecify.annotations.NullMarked;
