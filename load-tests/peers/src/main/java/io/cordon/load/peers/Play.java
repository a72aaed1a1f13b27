package io.cordon.load.peers;

import io.cordon.detectors.event.Event;
import java.util.List;

/**
 * Everything that happens, in the order of time.
 *
 * @param happenings one after the other
 */
record Play(List<Happening> happenings) {

    Play {
        happenings = List.copyOf(happenings);
    }

    /** As the core sees them. */
    List<Event> events() {
        return happenings.stream().map(Happening::event).toList();
    }

    /** As other engines see them. */
    List<Step> steps() {
        return happenings.stream().map(Happening::step).toList();
    }

    int size() {
        return happenings.size();
    }
}
