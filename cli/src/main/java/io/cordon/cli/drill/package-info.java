/** Drills of the kill path on a schedule: a canary session with canary credentials turns hostile and has to be contained. {@link io.cordon.cli.drill.Drill} is one of them. */
@NullMarked
package io.cordon.cli.drill;

import org.jspecify.annotations.NullMarked;
