/** Commands of operators: how things stand, what to do about it, what was done, and how fast. */
@NullMarked
package io.cordon.cli.respond;

import org.jspecify.annotations.NullMarked;
