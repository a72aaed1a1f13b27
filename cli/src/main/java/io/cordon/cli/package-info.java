/** One command for all of Cordon. */
@NullMarked
package io.cordon.cli;

import org.jspecify.annotations.NullMarked;
