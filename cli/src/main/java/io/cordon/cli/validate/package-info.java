/** How good detection is on sessions that its baselines were not learnt from. */
@NullMarked
package io.cordon.cli.validate;

import org.jspecify.annotations.NullMarked;
