package io.cordon.extract.tool;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether what a call writes says where something goes from now on: a bank account, an address in the place of another one, or an address under a name
 * that stands for all that comes later, like that of a webhook or a forwarding.
 */
final class Redirection {

    private static final int MOST_ARGUMENTS = 64;

    private Redirection() {}

    /**
     * Whether it does.
     *
     * @param sets whether the tool puts something in the place of what was there, or is for such addresses, by its name
     */
    static boolean isIn(boolean sets, Map<String, ?> arguments) {
        int left = MOST_ARGUMENTS;
        for (Map.Entry<String, ?> argument : arguments.entrySet()) {
            if (left-- == 0) {
                return false;
            }
            if (sets || ToolNames.isStanding(ArgumentName.of(argument.getKey()).words())
                    ? Addresses.isOneOrHost(argument.getValue())
                    : isAccount(argument.getKey(), argument.getValue())) {
                return true;
            }
        }
        return false;
    }

    /** An account may be what a text is about. */
    private static boolean isAccount(String name, @Nullable Object value) {
        return !ArgumentName.of(name).isPayload() && Addresses.isAccount(value);
    }
}
