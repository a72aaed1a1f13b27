/** What the first form of each record looked like in bytes, kept for all later releases to read. */
@NullMarked
package io.cordon.schemas.golden;

import org.jspecify.annotations.NullMarked;
