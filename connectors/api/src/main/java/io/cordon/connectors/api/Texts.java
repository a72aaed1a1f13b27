package io.cordon.connectors.api;

/** Bounds on text that reaches receipts and logs. */
final class Texts {
    private Texts() {}

    /** Replaces control characters, so that nothing can forge a line, and cuts to a length. */
    static String bounded(String text, int longest) {
        var clean = text.replaceAll("\\p{Cntrl}", " ").strip();
        return clean.length() <= longest ? clean : clean.substring(0, longest);
    }
}
