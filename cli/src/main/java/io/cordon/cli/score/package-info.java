/** Decisions and how good they were, measured against labels. */
@NullMarked
package io.cordon.cli.score;

import org.jspecify.annotations.NullMarked;
