/** From a view, a judgement and a policy to allow, constrain, step up or deny. */
@NullMarked
package io.cordon.gate.decision;

import org.jspecify.annotations.NullMarked;
