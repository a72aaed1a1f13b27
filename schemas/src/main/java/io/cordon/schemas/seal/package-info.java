/** Sealing a small secret to one reader's public key: X25519, HKDF-SHA256, AES-256-GCM. */
@NullMarked
package io.cordon.schemas.seal;

import org.jspecify.annotations.NullMarked;
