package io.cordon.connectors.entra;

import io.cordon.connectors.api.PreState;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an account was before its containment, as text: {@code enabled=true application=ID,ID own= certificates=ID}.
 *
 * @param keys by which it could authenticate then
 */
record Before(boolean enabled, Keys keys) {
    private static final int LONGEST = 2_000;
    private static final String LIST = "([0-9a-fA-F,-]*)";
    private static final Pattern FORM =
            Pattern.compile("enabled=(true|false) application=" + LIST + " own=" + LIST + " certificates=" + LIST);

    /** Unknown if it does not fit: a release is then refused, rather than letting in what could not be written down. */
    PreState toPreState() {
        String text = "enabled=" + enabled + " application=" + String.join(",", keys.application()) + " own="
                + String.join(",", keys.own()) + " certificates=" + String.join(",", keys.certificates());
        return text.length() > LONGEST ? PreState.unknown() : new PreState(text);
    }

    static Optional<Before> of(PreState state) {
        Matcher matcher = FORM.matcher(state.text());
        return matcher.matches()
                ? Optional.of(new Before(
                        Boolean.parseBoolean(matcher.group(1)),
                        new Keys(list(matcher.group(2)), list(matcher.group(3)), list(matcher.group(4)))))
                : Optional.empty();
    }

    private static List<String> list(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(","));
    }
}
