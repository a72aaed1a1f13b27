/** Ed25519 signatures over records that can order a containment, and the keys that verify them. */
@NullMarked
package io.cordon.schemas.sign;

import org.jspecify.annotations.NullMarked;
