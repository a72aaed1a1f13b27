/**
 * A transmitter of the OpenID Shared Signals Framework 1.0: containments become signed security event tokens that any
 * CAEP receiver can act on. Streams and what was not yet fetched survive a restart.
 */
@NullMarked
package io.cordon.connectors.ssf;

import org.jspecify.annotations.NullMarked;
