package io.cordon.steps;

/** Counts the steps of classes that a {@link SteppingLoader} loaded. For one thread. */
public final class Steps {

    private static long taken;

    private Steps() {}

    /** Takes a step; the loaded classes call this. */
    public static void step() {
        taken++;
    }

    /** How many steps the work takes. */
    static long of(Runnable work) {
        long before = taken;
        work.run();
        return taken - before;
    }
}
