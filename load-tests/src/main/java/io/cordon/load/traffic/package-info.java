/** Sessions made up by the hundred thousand, and told by the product's own emitter: extracted, signed, in order, side by side. */
@NullMarked
package io.cordon.load.traffic;

import org.jspecify.annotations.NullMarked;
