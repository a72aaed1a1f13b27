package io.cordon.extract.tool;

import org.jspecify.annotations.Nullable;

/**
 * Whether what a call writes says where something goes from now on: a bank account, an address in the place of another one, or an address under a name
 * that stands for all that comes later, like that of a webhook or a forwarding.
 */
final class Redirection {

    private Redirection() {}

    /**
     * Whether it does.
     *
     * @param sets whether the tool puts something in the place of what was there, or is for such addresses, by its name
     */
    static boolean isIn(boolean sets, NamedArguments arguments) {
        for (int i = 0; i < arguments.read(); i++) {
            ArgumentName name = arguments.meaning(i);
            if (sets || ToolNames.isStanding(name.words())
                    ? Addresses.isOneOrHost(arguments.value(i))
                    : isAccount(name, arguments.value(i))) {
                return true;
            }
        }
        return false;
    }

    /** An account may be what a text is about. */
    private static boolean isAccount(ArgumentName name, @Nullable Object value) {
        return !name.isPayload() && Addresses.isAccount(value);
    }
}
