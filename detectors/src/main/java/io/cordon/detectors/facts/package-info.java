/**
 * What is known of a delegation tree and of each session in it: mutable, bounded, confined to one thread, and encodable.
 * Read {@link io.cordon.detectors.facts.TreeFacts} first; {@link io.cordon.detectors.facts.Fold} is where an event changes them.
 */
@NullMarked
package io.cordon.detectors.facts;

import org.jspecify.annotations.NullMarked;
