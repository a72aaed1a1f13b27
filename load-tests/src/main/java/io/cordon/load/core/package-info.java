/** What an event costs the core, and how large what it keeps becomes. */
@NullMarked
package io.cordon.load.core;

import org.jspecify.annotations.NullMarked;
