/** Tokens after they were issued: kept, looked up, introspected, revoked. */
@NullMarked
package io.cordon.authserver.token;

import org.jspecify.annotations.NullMarked;
