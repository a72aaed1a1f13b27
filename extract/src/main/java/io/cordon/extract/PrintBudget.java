package io.cordon.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Cuts the prints of one extraction to what an event may carry. Secrets and what something can be sent to are kept first,
 * then the words around them and those of commands, then other values, then the rest in order.
 */
final class PrintBudget {

    private static final Set<ValueKind> ADDRESSES = EnumSet.of(
            ValueKind.EMAIL,
            ValueKind.URL,
            ValueKind.HOST,
            ValueKind.IP,
            ValueKind.IBAN,
            ValueKind.CARD,
            ValueKind.PHONE,
            ValueKind.SECRET);
    private static final Set<ValueKind> OTHERS = others();
    private static final int BYTES_A_PART = 12;
    private static final int MOST_MISFITS = 8;

    private final List<? extends PrintSource> all;
    private final KeptPart[] kept;
    private int printsLeft;
    private int bytesLeft;
    private int misfits;

    private PrintBudget(List<? extends PrintSource> all, ExtractLimits limits) {
        this.all = all;
        kept = new KeptPart[all.size()];
        printsLeft = limits.maxPrints();
        bytesLeft = limits.maxPrintBytes();
        Arrays.setAll(kept, part -> new KeptPart());
    }

    /** What is neither an address nor a fragment: fragments have a budget of their own. */
    private static Set<ValueKind> others() {
        Set<ValueKind> others = EnumSet.allOf(ValueKind.class);
        others.removeAll(ADDRESSES);
        others.remove(ValueKind.FRAGMENT);
        return others;
    }

    /** The same list if it fits the limits; otherwise one of the same size, with less in it. */
    static List<Prints> fit(List<Prints> all, ExtractLimits limits) {
        if (fits(all, limits)) {
            return all;
        }
        PrintBudget budget = new PrintBudget(all, limits);
        budget.keepCounted();
        budget.keepFragments();
        return budget.kept();
    }

    /** As {@link #fit}, for what has no fragments and is known not to fit. */
    static List<Prints> cut(List<? extends PrintSource> all, ExtractLimits limits) {
        PrintBudget budget = new PrintBudget(all, limits);
        budget.keepCounted();
        return budget.kept();
    }

    /** Bytes of the prints, without the fragments. */
    static long bytes(PrintSource part) {
        return bytes(countedValues(part))
                + (long) TokenPrints.ENTRY_BYTES * part.tokens().size();
    }

    /** Bytes of a part with this many values and no words. */
    static long bytes(int values) {
        return BYTES_A_PART + (long) ValuePrints.ENTRY_BYTES * values;
    }

    /** Whether something can be sent to values of this kind. */
    static boolean isAddress(ValueKind kind) {
        return ADDRESSES.contains(kind);
    }

    /** Whether there is something among the values that something can be sent to. */
    static boolean hasAddress(ValuePrints values) {
        for (int i = 0; i < values.size(); i++) {
            if (isAddress(values.kind(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean fits(List<Prints> all, ExtractLimits limits) {
        long prints = 0;
        long bytes = 0;
        for (Prints part : all) {
            prints += countedValues(part);
            bytes += bytes(part);
        }
        return prints <= limits.maxPrints() && bytes <= limits.maxPrintBytes();
    }

    private void keepCounted() {
        keepValues(ADDRESSES);
        keepWords(true);
        keepValues(OTHERS);
        keepWords(false);
    }

    private List<Prints> kept() {
        List<Prints> cut = new ArrayList<>(kept.length);
        for (int i = 0; i < kept.length; i++) {
            TokenPrints tokens = kept[i].isWorded() ? all.get(i).tokens() : TokenPrints.NONE;
            cut.add(
                    kept[i].isOpened()
                            ? new Prints(kept[i].values(), tokens, all.get(i).important())
                            : Prints.NONE);
        }
        return cut;
    }

    private void keepValues(Set<ValueKind> kinds) {
        for (int i = 0; i < kept.length && printsLeft > 0; i++) {
            if (!canTake(i, ValuePrints.ENTRY_BYTES)) {
                continue;
            }
            ValuePrints values = addressed(kinds, all.get(i));
            if (takeAll(kinds, i, values)) {
                continue;
            }
            for (int k = 0; k < values.size(); k++) {
                if (kinds.contains(values.kind(k)) && printsLeft > 0 && take(i, ValuePrints.ENTRY_BYTES)) {
                    kept[i].keep(values.kind(k), values.print(k));
                    printsLeft--;
                }
            }
        }
    }

    /** Takes the values of a part as they are, if all are of these kinds and there is room for all. */
    private boolean takeAll(Set<ValueKind> kinds, int part, ValuePrints values) {
        if (values.size() > printsLeft
                || !areAll(kinds, values)
                || !take(part, ValuePrints.ENTRY_BYTES * values.size())) {
            return false;
        }
        printsLeft -= values.size();
        kept[part].keepAll(values);
        return true;
    }

    private static boolean areAll(Set<ValueKind> kinds, ValuePrints values) {
        for (int i = 0; i < values.size(); i++) {
            if (!kinds.contains(values.kind(i))) {
                return false;
            }
        }
        return true;
    }

    private void keepFragments() {
        for (int i = 0; i < kept.length; i++) {
            ValuePrints values = all.get(i).fragments();
            for (int k = 0; k < values.size(); k++) {
                if (values.kind(k) == ValueKind.FRAGMENT) {
                    kept[i].append(ValueKind.FRAGMENT, values.print(k));
                    kept[i].open();
                }
            }
        }
    }

    private static ValuePrints addressed(Set<ValueKind> kinds, PrintSource part) {
        return kinds == ADDRESSES ? part.addresses() : part.values();
    }

    private static int countedValues(PrintSource part) {
        ValuePrints fragments = part.fragments();
        int counted = part.values().size();
        for (int i = 0; i < fragments.size(); i++) {
            counted -= fragments.kind(i) == ValueKind.FRAGMENT ? 1 : 0;
        }
        return counted;
    }

    /** Ends after some parts whose words did not fit: to print those of all the others for the last few bytes does not pay. */
    private void keepWords(boolean importantOnly) {
        for (int i = 0; i < kept.length && misfits < MOST_MISFITS; i++) {
            if (!kept[i].isWorded() && canTake(i, TokenPrints.ENTRY_BYTES) && (!importantOnly || isImportant(i))) {
                int bytes = TokenPrints.ENTRY_BYTES * all.get(i).tokens().size();
                kept[i].keepWords(take(i, bytes));
                misfits += kept[i].isWorded() || bytes == 0 ? 0 : 1;
            }
        }
    }

    private boolean isImportant(int part) {
        return kept[part].hasValues() || all.get(part).important();
    }

    /** Whether there is room for so many bytes; asked for the least of them before a part is printed. */
    private boolean canTake(int part, int bytes) {
        return cost(part, bytes) <= bytesLeft;
    }

    private boolean take(int part, int bytes) {
        if (bytes == 0 || !canTake(part, bytes)) {
            return false;
        }
        bytesLeft -= cost(part, bytes);
        kept[part].open();
        return true;
    }

    private int cost(int part, int bytes) {
        return bytes + (kept[part].isOpened() ? 0 : BYTES_A_PART);
    }
}
