package io.cordon.wire;

/** Ids of cases: all that happens in one delegation tree is one case. */
public final class CaseIds {
    private CaseIds() {}

    /** The case of a delegation tree. */
    public static String of(String tenant, String root) {
        return Hash.of("case", tenant, root);
    }
}
