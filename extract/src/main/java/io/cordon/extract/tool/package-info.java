/** What a tool can do and which of its arguments matter: from a catalogue, or inferred from names and values. */
@NullMarked
package io.cordon.extract.tool;

import org.jspecify.annotations.NullMarked;
