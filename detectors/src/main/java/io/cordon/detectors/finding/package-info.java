/** What a detector found: an evidence grade, the evidence, and how far the response policy lets the engine go on it. */
@NullMarked
package io.cordon.detectors.finding;

import org.jspecify.annotations.NullMarked;
