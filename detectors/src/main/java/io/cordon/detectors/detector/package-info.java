/**
 * The detectors: each looks at an event in the light of the facts and says what it saw, without changing anything. Read
 * {@link io.cordon.detectors.detector.Detector} first.
 */
@NullMarked
package io.cordon.detectors.detector;

import org.jspecify.annotations.NullMarked;
