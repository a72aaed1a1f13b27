/** The pure core: facts, detectors, decisions. */
@NullMarked
package io.cordon.detectors;

import org.jspecify.annotations.NullMarked;
