/**
 * What sessions of one agent type usually look like: learnt from sessions that ended clean, bounded, versioned, with a capped share for each
 * runtime. Pure values: whoever observes decides what is clean, whoever reads decides what a deviation means.
 */
@NullMarked
package io.cordon.detectors.baseline;

import org.jspecify.annotations.NullMarked;
