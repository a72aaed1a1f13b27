/** {@code cordon doctor}: what of an installation falls short, and what that costs. Looks only; nothing is changed anywhere. */
@NullMarked
package io.cordon.cli.doctor;

import org.jspecify.annotations.NullMarked;
