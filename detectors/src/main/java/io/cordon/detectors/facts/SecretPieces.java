package io.cordon.detectors.facts;

import io.cordon.detectors.event.Argument;
import io.cordon.detectors.print.GramPrints;
import io.cordon.detectors.print.ValueKind;
import io.cordon.detectors.print.ValuePrints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which parts of a tree's secrets went out piece by piece in the last hour.
 *
 * <p>A piece counts if all of it, or three of its grams in a row, lie one after another in a secret: a gram alone proves nothing, and
 * neither does a piece, only the share of one secret that all of them cover.
 */
final class SecretPieces {

    static final long WINDOW_MILLIS = 3_600_000;

    /** Grams of all secrets together; a secret that finds no room makes provenance incomplete. */
    static final int MOST_GRAMS = 8_192;

    private static final int LEAST_BITS = 24;
    private static final int RUN = 3;
    private static final int TRIED = 8;
    private static final long[] NO_INDEX = {};

    private final List<SecretGrams> secrets = new ArrayList<>();
    private int grams;
    private long[] index = NO_INDEX;

    /** Keeps the grams of a secret; false if there is no room. Too weak a secret would be met by chance and is left out. */
    boolean add(int secret, int bits, GramPrints prints) {
        if (bits < LEAST_BITS || prints.size() == 0) {
            return true;
        }
        if (prints.size() > SecretGrams.MOST || grams + prints.size() > MOST_GRAMS) {
            return false;
        }
        keep(new SecretGrams(secret, bits, prints));
        return true;
    }

    private void keep(SecretGrams one) {
        secrets.add(one);
        grams += one.size();
    }

    /** The index of the secret of which enough is out after these arguments; -1 if there is none. */
    int completedBy(List<Argument> arguments, long now) {
        for (Map.Entry<SecretGrams, BitSet> met : met(arguments).entrySet()) {
            if (met.getKey().completedBy(met.getValue(), now - WINDOW_MILLIS)) {
                return met.getKey().secret();
            }
        }
        return -1;
    }

    /** These arguments went out. */
    void sent(List<Argument> arguments, long now) {
        met(arguments).forEach((secret, positions) -> secret.sent(positions, now, now - WINDOW_MILLIS));
    }

    private Map<SecretGrams, BitSet> met(List<Argument> arguments) {
        if (secrets.isEmpty()) {
            return Map.of();
        }
        Map<SecretGrams, BitSet> met = new HashMap<>(2);
        for (int i = 0; i < arguments.size(); i++) {
            ValuePrints values = arguments.get(i).fragments();
            for (int at = 0; at < values.size(); ) {
                int end = pieceEnd(values, at);
                if (end > at) {
                    piece(values, at, end, met);
                }
                at = Math.max(end, at + 1);
            }
        }
        return met;
    }

    /** The end of the piece that begins here; the same position if none does. */
    private static int pieceEnd(ValuePrints values, int from) {
        int at = from;
        while (at < values.size()
                && values.kind(at) == ValueKind.FRAGMENT
                && (at == from || (values.print(at) & 1) == 1)) {
            at++;
        }
        return at;
    }

    private void piece(ValuePrints values, int from, int to, Map<SecretGrams, BitSet> met) {
        for (int at = from; at < to; ) {
            at += Math.max(1, longestRun(values, at, from, to, met));
        }
    }

    /** Marks the longest run of grams from here in any secret; returns its grams, 0 if none counts. */
    private int longestRun(ValuePrints values, int at, int from, int to, Map<SecretGrams, BitSet> met) {
        int gram = GramPrints.half(values.print(at));
        int longest = 0;
        int tried = 0;
        for (int i = first(gram); i < index.length && (int) (index[i] >>> 32) == gram && tried < TRIED; i++, tried++) {
            SecretGrams secret = secrets.get((int) index[i] >>> 8);
            int start = (int) index[i] & 0xff;
            int last = start;
            int run = 1;
            while (at + run < to) {
                int next = secret.next(last, GramPrints.half(values.print(at + run)));
                if (next < 0) {
                    break;
                }
                last = next;
                run++;
            }
            if (run >= RUN || run == to - from) {
                met.computeIfAbsent(secret, any -> new BitSet(SecretGrams.MOST)).set(start, last + 1);
                longest = Math.max(longest, run);
            }
        }
        return longest;
    }

    /** The first place of a gram in the index, which is made anew after secrets were added. */
    private int first(int gram) {
        if (index.length != grams) {
            index = indexed();
        }
        int at = Arrays.binarySearch(index, (long) gram << 32);
        return at < 0 ? -at - 1 : at;
    }

    /** Gram, secret and position in one number each, sorted. */
    private long[] indexed() {
        long[] all = new long[grams];
        int at = 0;
        for (int i = 0; i < secrets.size(); i++) {
            for (int position = 0; position < secrets.get(i).size(); position++) {
                all[at++] = (long) secrets.get(i).print(position) << 32 | (long) i << 8 | position;
            }
        }
        Arrays.sort(all);
        return all;
    }

    void encode(StateWriter out) {
        out.number(secrets.size());
        secrets.forEach(secret -> secret.encode(out));
    }

    static SecretPieces decode(StateReader in) {
        SecretPieces read = new SecretPieces();
        for (int n = in.count(Secrets.LIMIT); n > 0; n--) {
            read.keep(SecretGrams.decode(in));
        }
        return read;
    }
}
