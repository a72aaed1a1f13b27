/** The table of rights on a real broker with TLS, passwords and Kafka's authorizer. */
@NullMarked
package io.cordon.cli.access;

import org.jspecify.annotations.NullMarked;
