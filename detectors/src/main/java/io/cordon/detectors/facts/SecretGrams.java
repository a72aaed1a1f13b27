package io.cordon.detectors.facts;

import io.cordon.detectors.print.GramPrints;
import java.util.BitSet;

/** The grams of one secret, and at which positions of it pieces went out within the window. */
final class SecretGrams {

    static final int MOST = 128;

    private static final int GRAM = 4;
    private static final int STRONG_BITS = 80;
    private static final int STRONG_SHARE = 60;
    private static final int WEAK_SHARE = 90;

    private final int secret;
    private final int bits;
    private final GramPrints grams;
    private BitSet sent = new BitSet(MOST);
    private long since;

    SecretGrams(int secret, int bits, GramPrints grams) {
        this.secret = secret;
        this.bits = bits;
        this.grams = grams;
    }

    /** The index of the secret. */
    int secret() {
        return secret;
    }

    int size() {
        return grams.size();
    }

    int print(int position) {
        return grams.print(position);
    }

    /** The position of this gram within the next four, the furthest first; -1 if it is not there. */
    int next(int position, int gram) {
        for (int next = Math.min(position + GRAM, grams.size() - 1); next > position; next--) {
            if (grams.print(next) == gram) {
                return next;
            }
        }
        return -1;
    }

    /** Whether enough of the secret is out once these positions are too: most of a strong one, nearly all of a weak one. */
    boolean completedBy(BitSet positions, long oldest) {
        BitSet all = (BitSet) positions.clone();
        if (since >= oldest) {
            all.or(sent);
        }
        int share = bits >= STRONG_BITS ? STRONG_SHARE : WEAK_SHARE;
        return characters(all) * 100 >= share * (grams.size() + GRAM - 1);
    }

    /** Positions went out. What went out before the window is forgotten. */
    void sent(BitSet positions, long now, long oldest) {
        if (since < oldest) {
            sent = new BitSet(MOST);
            since = now;
        }
        sent.or(positions);
    }

    /** How many characters grams at these positions cover. */
    private static int characters(BitSet positions) {
        int characters = 0;
        int end = 0;
        for (int at = positions.nextSetBit(0); at >= 0; at = positions.nextSetBit(at + 1)) {
            characters += at + GRAM - Math.max(at, end);
            end = at + GRAM;
        }
        return characters;
    }

    void encode(StateWriter out) {
        out.u8(secret);
        out.number(bits);
        out.u8(grams.size());
        for (int i = 0; i < grams.size(); i++) {
            out.int32(grams.print(i));
        }
        out.number(since);
        byte[] positions = sent.toByteArray();
        out.u8(positions.length);
        out.raw(positions);
    }

    static SecretGrams decode(StateReader in) {
        int secret = in.u8();
        int bits = in.count(Integer.MAX_VALUE);
        int[] grams = new int[in.u8()];
        for (int i = 0; i < grams.length; i++) {
            grams[i] = in.int32();
        }
        SecretGrams read = new SecretGrams(secret, bits, GramPrints.of(grams));
        read.since = in.number();
        read.sent = BitSet.valueOf(in.raw(in.u8()));
        return read;
    }
}
