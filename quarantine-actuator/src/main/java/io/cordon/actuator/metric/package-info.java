/** What the actuator measures; docs/metrics-actuator.md is generated from here. */
@NullMarked
package io.cordon.actuator.metric;

import org.jspecify.annotations.NullMarked;
