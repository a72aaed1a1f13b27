/** Names that stand beside a record's value on the wire. */
@NullMarked
package io.cordon.schemas.wire;

import org.jspecify.annotations.NullMarked;
