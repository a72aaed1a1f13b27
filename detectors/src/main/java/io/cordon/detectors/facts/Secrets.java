package io.cordon.detectors.facts;

import io.cordon.detectors.event.Argument;
import io.cordon.detectors.print.GramPrints;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The secrets of a tree, at most {@value #LIMIT}. Nothing pushes one out; what comes after the bound makes provenance incomplete. */
final class Secrets {

    static final int LIMIT = 256;

    private final PrintSet prints = new PrintSet(LIMIT);
    private final List<KnownSecret> secrets = new ArrayList<>();
    private SecretPieces pieces = new SecretPieces();
    private boolean overflow;

    @Nullable
    KnownSecret find(long print) {
        int at = prints.size() == 0 ? -1 : prints.indexOf(print);
        return at < 0 ? null : secrets.get(at);
    }

    /** Keeps a secret. The first way that it came stays, except that an issued credential is known better by its reference. */
    void add(KnownSecret secret, int bits, GramPrints grams) {
        int at = prints.indexOf(secret.print());
        if (at >= 0) {
            if (secret.credential().isPresent()) {
                secrets.set(at, secret);
            }
            return;
        }
        if (prints.isFull()) {
            overflow = true;
            return;
        }
        overflow |= !pieces.add(secrets.size(), bits, grams);
        keep(secret);
    }

    private void keep(KnownSecret secret) {
        prints.add(secret.print());
        secrets.add(secret);
    }

    /** The secret of which enough is out after these arguments went out too. */
    @Nullable
    KnownSecret completedBy(List<Argument> arguments, long now) {
        int at = pieces.completedBy(arguments, now);
        return at < 0 || at >= secrets.size() ? null : secrets.get(at);
    }

    /** Arguments went out that may hold pieces of secrets. */
    void sent(List<Argument> arguments, long now) {
        pieces.sent(arguments, now);
    }

    /** There were secrets that are not kept. */
    void markIncomplete() {
        overflow = true;
    }

    int size() {
        return secrets.size();
    }

    boolean overflow() {
        return overflow;
    }

    void encode(StateWriter out) {
        out.flag(overflow);
        out.number(secrets.size());
        secrets.forEach(secret -> secret.encode(out));
        pieces.encode(out);
    }

    static Secrets decode(StateReader in) {
        Secrets read = new Secrets();
        boolean overflow = in.flag();
        for (int n = in.count(LIMIT); n > 0; n--) {
            read.keep(KnownSecret.decode(in));
        }
        read.pieces = SecretPieces.decode(in);
        read.overflow = overflow;
        return read;
    }
}
