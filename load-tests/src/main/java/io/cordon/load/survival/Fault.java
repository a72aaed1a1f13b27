package io.cordon.load.survival;

import java.util.Random;

/** Something that goes wrong. */
interface Fault {

    /**
     * Goes wrong, and heals: when it returns, what was killed runs again, or begins to.
     *
     * @return what it hit
     * @throws ImpossibleFaultException if this machine does not allow it
     */
    String strike(Scene scene, Random random);
}
