package io.cordon.extract.secret;

import io.cordon.extract.text.NormalForm;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * One format of secrets.
 *
 * @param id its name in findings, such as {@code github-pat}
 * @param keywords lower-case texts of which one must be there before the finder looks
 * @param finder finds the secret at a keyword
 * @param normalForm what of the secret is printed
 */
record SecretFormat(String id, List<String> keywords, SecretFinder finder, UnaryOperator<String> normalForm) {

    SecretFormat {
        keywords = List.copyOf(keywords);
    }

    SecretFormat(String id, List<String> keywords, SecretFinder finder) {
        this(id, keywords, finder, NormalForm::of);
    }

    /** A token that begins with its keyword. */
    static SecretFormat token(String id, PrefixedToken token) {
        return new SecretFormat(id, List.of(token.prefix().toLowerCase(Locale.ROOT)), token);
    }
}
