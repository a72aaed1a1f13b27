package io.cordon.extract;

import io.cordon.extract.text.ByteText;
import io.cordon.extract.tool.ArgumentName;

/**
 * The text of an argument.
 *
 * @param name what the argument is called
 * @param text its clean text
 */
record ArgumentText(String name, ByteText text) {

    /** The text with the name before it that says that it is a secret, or the text itself. */
    ByteText context() {
        return ArgumentName.of(name).isSecret() ? ByteText.of(name + "=" + text.text()) : text;
    }
}
