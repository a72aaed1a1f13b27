/**
 * From a value to what may leave the runtime: keyed prints, shapes and reduced names, never the content itself. The
 * entry is {@link io.cordon.extract.Extractor}; the sub-packages except {@code tool} are its inner parts.
 */
@NullMarked
package io.cordon.extract;

import org.jspecify.annotations.NullMarked;
