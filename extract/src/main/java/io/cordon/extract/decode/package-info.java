/** The layers in which a text may be wrapped, taken off one by one within bounds of depth and size. */
@NullMarked
package io.cordon.extract.decode;

import org.jspecify.annotations.NullMarked;
