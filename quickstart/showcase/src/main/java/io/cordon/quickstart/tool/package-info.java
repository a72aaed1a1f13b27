/** The tools of the demonstration's agents. Each call reaches a real target under the session's own credential. */
@NullMarked
package io.cordon.quickstart.tool;

import org.jspecify.annotations.NullMarked;
