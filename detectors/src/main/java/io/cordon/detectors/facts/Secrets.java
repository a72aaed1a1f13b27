package io.cordon.detectors.facts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The secrets of a tree, at most {@value #LIMIT}. Nothing pushes one out; what comes after the bound makes provenance incomplete. */
final class Secrets {

    static final int LIMIT = 256;

    private final PrintSet prints = new PrintSet(LIMIT);
    private final List<KnownSecret> secrets = new ArrayList<>();
    private boolean overflow;

    @Nullable
    KnownSecret find(long print) {
        int at = prints.size() == 0 ? -1 : prints.indexOf(print);
        return at < 0 ? null : secrets.get(at);
    }

    /** Keeps a secret. The first way that it came stays, except that an issued credential is known better by its reference. */
    void add(KnownSecret secret) {
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
        prints.add(secret.print());
        secrets.add(secret);
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
    }

    static Secrets decode(StateReader in) {
        Secrets read = new Secrets();
        boolean overflow = in.flag();
        for (int n = in.count(LIMIT); n > 0; n--) {
            read.add(KnownSecret.decode(in));
        }
        read.overflow = overflow;
        return read;
    }
}
