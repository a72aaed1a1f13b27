/** The values in a text, found in one pass over its pieces, each with its normal form. One class a kind of value. */
@NullMarked
package io.cordon.extract.value;

import org.jspecify.annotations.NullMarked;
