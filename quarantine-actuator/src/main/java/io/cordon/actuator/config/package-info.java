/** What an actuator is told at start: one tree of records, read from YAML, every problem reported at once. */
@NullMarked
package io.cordon.actuator.config;

import org.jspecify.annotations.NullMarked;
