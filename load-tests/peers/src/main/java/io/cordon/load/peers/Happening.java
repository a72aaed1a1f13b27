package io.cordon.load.peers;

import io.cordon.detectors.event.Event;

/**
 * One thing that happened, for everybody in his own form.
 *
 * @param event as the core sees it
 * @param step as other engines see it
 */
record Happening(Event event, Step step) {}
