package io.cordon.load.survival;

/** This machine does not let the fault happen: it is left out, and that is said. */
final class ImpossibleFaultException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ImpossibleFaultException(String why) {
        super(why);
    }
}
