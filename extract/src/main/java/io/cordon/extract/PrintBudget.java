package io.cordon.extract;

import java.util.ArrayList;
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

    private final List<Prints> all;
    private final ValuePrintList[] kept;
    private final boolean[] worded;
    private final boolean[] opened;
    private int printsLeft;
    private int bytesLeft;

    private PrintBudget(List<Prints> all, ExtractLimits limits) {
        this.all = all;
        kept = new ValuePrintList[all.size()];
        worded = new boolean[all.size()];
        opened = new boolean[all.size()];
        printsLeft = limits.maxPrints();
        bytesLeft = limits.maxPrintBytes();
        for (int i = 0; i < kept.length; i++) {
            kept[i] = new ValuePrintList();
        }
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
        return fits(all, limits) ? all : new PrintBudget(all, limits).cut();
    }

    /** Whether there is something among the values that something can be sent to. */
    static boolean hasAddress(ValuePrints values) {
        for (int i = 0; i < values.size(); i++) {
            if (ADDRESSES.contains(values.kind(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean fits(List<Prints> all, ExtractLimits limits) {
        long prints = 0;
        long bytes = 0;
        for (Prints part : all) {
            int fragments = fragments(part.values());
            prints += part.values().size() - fragments;
            bytes += BYTES_A_PART + part.valueBytes() + part.tokenBytes() - fragments * ValuePrints.ENTRY_BYTES;
        }
        return prints <= limits.maxPrints() && bytes <= limits.maxPrintBytes();
    }

    private List<Prints> cut() {
        keepValues(ADDRESSES);
        keepWords(true);
        keepValues(OTHERS);
        keepWords(false);
        keepFragments();
        List<Prints> cut = new ArrayList<>(kept.length);
        for (int i = 0; i < kept.length; i++) {
            TokenPrints tokens = worded[i] ? all.get(i).tokens() : TokenPrints.NONE;
            cut.add(
                    opened[i]
                            ? new Prints(kept[i].toPrints(), tokens, all.get(i).important())
                            : Prints.NONE);
        }
        return cut;
    }

    private void keepValues(Set<ValueKind> kinds) {
        for (int i = 0; i < kept.length && printsLeft > 0; i++) {
            ValuePrints values = all.get(i).values();
            for (int k = 0; k < values.size(); k++) {
                if (kinds.contains(values.kind(k)) && printsLeft > 0 && take(i, ValuePrints.ENTRY_BYTES)) {
                    kept[i].add(values.kind(k), values.print(k));
                    printsLeft--;
                }
            }
        }
    }

    private void keepFragments() {
        for (int i = 0; i < kept.length; i++) {
            ValuePrints values = all.get(i).values();
            for (int k = 0; k < values.size(); k++) {
                if (values.kind(k) == ValueKind.FRAGMENT) {
                    kept[i].append(ValueKind.FRAGMENT, values.print(k));
                    opened[i] = true;
                }
            }
        }
    }

    private static int fragments(ValuePrints values) {
        int fragments = 0;
        for (int i = 0; i < values.size(); i++) {
            fragments += values.kind(i) == ValueKind.FRAGMENT ? 1 : 0;
        }
        return fragments;
    }

    private void keepWords(boolean importantOnly) {
        for (int i = 0; i < kept.length; i++) {
            boolean important = kept[i].size() > 0 || all.get(i).important();
            if (!worded[i] && (important || !importantOnly)) {
                worded[i] = take(i, all.get(i).tokenBytes());
            }
        }
    }

    private boolean take(int part, int bytes) {
        int cost = bytes + (opened[part] ? 0 : BYTES_A_PART);
        if (cost > bytesLeft || bytes == 0) {
            return false;
        }
        bytesLeft -= cost;
        opened[part] = true;
        return true;
    }
}
