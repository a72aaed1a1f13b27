package io.cordon.extract.tool;

import java.util.regex.Pattern;

/** What secrets are called by whoever looks for them. */
final class SecretWords {

    private static final int LONGEST = 256;

    private static final Pattern NAMES = Pattern.compile(
            "passw(or)?ds?\\b|passwd|\\bsecrets?\\b|secret_?key|\\bapi[ _-]?keys?\\b|(access|auth|bearer|refresh)[ _-]?tokens?"
                    + "|\\bcredentials?\\b|private[ _-]key|\\bid_rsa|\\.pem\\b|aws_(access|secret)|\\.git-credentials",
            Pattern.CASE_INSENSITIVE);

    /** What all of these begin with: most texts have none of it, and the pattern takes many times as long to say so. */
    private static final AnyOf BEGINNINGS =
            new AnyOf("passw secret api access auth bearer refresh credential private id_rsa .pem aws_ .git-cred");

    private SecretWords() {}

    /** Whether a short text names them. */
    static boolean named(String text) {
        return text.length() <= LONGEST
                && BEGINNINGS.in(text)
                && NAMES.matcher(text).find();
    }
}
