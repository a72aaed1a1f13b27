package io.cordon.load.peers;

import java.util.Set;

/** Something that can do the jobs. */
interface Engine {

    /** Its name in figures. */
    String label();

    /**
     * Works off a play from nothing, on one thread or on as many as it can't do without.
     *
     * @return what it found, and how long it took from the first event on; starting and compiling do not count
     */
    Run run(Job job, Play play);

    /**
     * What came of a run.
     *
     * @param matches by their names, see {@link Job}
     * @param nanos from the first event to the last
     * @param threadNanos what the engine's own threads had of the processors meanwhile
     */
    record Run(Set<String> matches, long nanos, long threadNanos) {

        public Run {
            matches = Set.copyOf(matches);
        }
    }
}
