package io.cordon.extract.tool;

import io.cordon.extract.Capability;

/** Which of several effects of one call counts. What leaves counts most: it cannot be called back. */
final class Gravity {

    private Gravity() {}

    static int of(Capability capability) {
        return switch (capability) {
            case READ -> 0;
            case WRITE -> 1;
            case EXECUTE, UNKNOWN -> 2;
            case DELEGATE -> 3;
            case ADMIN -> 4;
            case SECRET -> 5;
            case DESTRUCTIVE -> 6;
            case PAYMENT -> 7;
            case EGRESS -> 8;
        };
    }

    static Capability graver(Capability first, Capability second) {
        return of(second) > of(first) ? second : first;
    }
}
