/** What an agent did, in the core's own words: one envelope and one payload an event, validated and immutable. */
@NullMarked
package io.cordon.detectors.event;

import org.jspecify.annotations.NullMarked;
