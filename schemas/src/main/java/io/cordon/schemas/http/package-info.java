/** What every process of Cordon shows of itself: its metrics, whether it lives, and whether it is ready. */
@NullMarked
package io.cordon.schemas.http;

import org.jspecify.annotations.NullMarked;
