/** Revokes tokens at an authorization server (RFC 7009) and proves it by introspection (RFC 7662). */
@NullMarked
package io.cordon.connectors.oauth2;

import org.jspecify.annotations.NullMarked;
