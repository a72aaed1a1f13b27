/** How often ordinary work is taken for a leak. */
@NullMarked
package io.cordon.load.falsealarm;

import org.jspecify.annotations.NullMarked;
