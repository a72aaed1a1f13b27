/** Values as trees of maps, lists and leaves: read from text, written as canonical JSON, walked to their leaves. */
@NullMarked
package io.cordon.extract.tree;

import org.jspecify.annotations.NullMarked;
