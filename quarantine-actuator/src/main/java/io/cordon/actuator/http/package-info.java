/** Metrics and health over HTTP. */
@NullMarked
package io.cordon.actuator.http;

import org.jspecify.annotations.NullMarked;
