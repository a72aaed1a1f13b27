/** Key derivation, MACs and key files on the JDK alone: what grants, signatures and sealing share. */
@NullMarked
package io.cordon.schemas.secret;

import org.jspecify.annotations.NullMarked;
