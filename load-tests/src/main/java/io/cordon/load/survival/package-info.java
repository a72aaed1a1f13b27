/** The whole line on several brokers and instances, parts of which die at random while events arrive, and a ledger of what became of each event. */
@NullMarked
package io.cordon.load.survival;

import org.jspecify.annotations.NullMarked;
