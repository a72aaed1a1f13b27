/** {@code cordon repeat}: what detection decided, decided again from events and journal, and compared. */
@NullMarked
package io.cordon.cli.repeat;

import org.jspecify.annotations.NullMarked;
