/** The story of one agent gone wrong, on real parts. */
@NullMarked
package io.cordon.quickstart;

import org.jspecify.annotations.NullMarked;
