/** An authorization server on loopback, run as its own process. */
@NullMarked
package io.cordon.authserver;

import org.jspecify.annotations.NullMarked;
