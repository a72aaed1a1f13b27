/** A stage for tests: simulators of what is around an emitter. */
@NullMarked
package io.cordon.emitter.support;

import org.jspecify.annotations.NullMarked;
