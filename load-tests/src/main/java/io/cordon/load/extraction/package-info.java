/** How fast texts become features. */
@NullMarked
package io.cordon.load.extraction;

import org.jspecify.annotations.NullMarked;
