/** How cost and state grow: with sessions that live, with events of a session, with prints of an event, with detectors that are on. */
@NullMarked
package io.cordon.load.growth;

import org.jspecify.annotations.NullMarked;
