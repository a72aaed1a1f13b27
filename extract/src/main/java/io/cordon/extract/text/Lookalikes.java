package io.cordon.extract.text;

/** Cyrillic and Greek letters that look like Latin ones, and the Latin ones. */
public final class Lookalikes {

    private static final String FROM = "аеорсухіјѕԁһӏվԛԝьАВЕКМНОРСТУХІЈЅԌ" + "αβεικνορτυχωγηΑΒΕΖΗΙΚΜΝΟΡΤΥΧ" + "ɡıℓ";
    private static final String TO = "aeopcyxijsdhlvqwbABEKMHOPCTYXIJSG" + "abeikvoptuxwynABEZHIKMNOPTYX" + "gil";

    private static final char[] FOLD = table();

    private Lookalikes() {}

    /** The text with lookalikes as Latin letters; the text itself if it has none. */
    public static String fold(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 && fold(c) != c) {
                return folded(text, i);
            }
        }
        return text;
    }

    private static String folded(String text, int from) {
        StringBuilder folded = new StringBuilder(text);
        for (int i = from; i < text.length(); i++) {
            folded.setCharAt(i, fold(text.charAt(i)));
        }
        return folded.toString();
    }

    private static char fold(char c) {
        return c < 0x80 || c >= FOLD.length || FOLD[c] == 0 ? c : FOLD[c];
    }

    private static char[] table() {
        char[] table = new char[0x2200];
        for (int i = 0; i < FROM.length(); i++) {
            table[FROM.charAt(i)] = TO.charAt(i);
        }
        return table;
    }
}
