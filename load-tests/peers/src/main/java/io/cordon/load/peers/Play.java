package io.cordon.load.peers;

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

    List<Step> steps() {
        return happenings.stream().map(Happening::step).toList();
    }

    int size() {
        return happenings.size();
    }
}
