package io.cordon.extract;

import org.jspecify.annotations.Nullable;

/** What a budget keeps of one part. Of most parts it is all values as they are, or nothing: neither needs a list. Confined to one thread. */
final class KeptPart {

    private ValuePrints all = ValuePrints.NONE;
    private @Nullable ValuePrintList some;
    private boolean worded;
    private boolean opened;

    /** Keeps these values of a part of which nothing was kept before. */
    void keepAll(ValuePrints values) {
        all = values;
    }

    /** Keeps a value unless it is among the last ones. */
    void keep(ValueKind kind, long print) {
        list().add(kind, print);
    }

    /** Keeps a value, repeated or not. */
    void append(ValueKind kind, long print) {
        list().append(kind, print);
    }

    boolean hasValues() {
        return all.size() > 0 || some != null && some.size() > 0;
    }

    ValuePrints values() {
        return some == null ? all : some.toPrints();
    }

    /** Whether its words are kept. */
    boolean isWorded() {
        return worded;
    }

    void keepWords(boolean kept) {
        worded = kept;
    }

    /** Whether anything of it is kept, so that it takes room by itself. */
    boolean isOpened() {
        return opened;
    }

    void open() {
        opened = true;
    }

    private ValuePrintList list() {
        ValuePrintList list = some;
        if (list == null) {
            list = new ValuePrintList();
            for (int i = 0; i < all.size(); i++) {
                list.append(all.kind(i), all.print(i));
            }
            some = list;
        }
        return list;
    }
}
