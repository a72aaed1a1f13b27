/** Keyed prints: SipHash-2-4 within a tree, HMAC-SHA256 across trees, and the key derivation below both. */
@NullMarked
package io.cordon.extract.print;

import org.jspecify.annotations.NullMarked;
