/** Prints as the core sees them: keyed pseudo-random values that can be compared within one delegation tree, packed in bytes. */
@NullMarked
package io.cordon.detectors.print;

import org.jspecify.annotations.NullMarked;
