package io.cordon.extract.decode;

/** What decoding may still produce, over all layers of one extraction. Confined to one thread. */
public final class DecodeBudget {

    private int left;
    private boolean exhausted;

    /** A budget of this many characters. */
    public DecodeBudget(int characters) {
        left = characters;
    }

    /** Takes characters from the budget; false if there are not so many left. */
    boolean take(int characters) {
        if (characters > left) {
            exhausted = true;
            return false;
        }
        left -= characters;
        return true;
    }

    /** How many characters are left. */
    int left() {
        return left;
    }

    /** Says that something was not decoded for its size. */
    void exhaust() {
        exhausted = true;
    }

    /** Whether something was not decoded for lack of budget. */
    public boolean isExhausted() {
        return exhausted;
    }
}
