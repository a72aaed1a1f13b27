/** Calls that are judged in the process that made them. */
@NullMarked
package io.cordon.schemas.call;

import org.jspecify.annotations.NullMarked;
