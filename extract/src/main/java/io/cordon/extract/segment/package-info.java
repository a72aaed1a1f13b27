/** Cuts a content into records and segments: JSON, lists of fields, and prose, each read tolerantly and within bounds. */
@NullMarked
package io.cordon.extract.segment;

import org.jspecify.annotations.NullMarked;
