/** The issuer's side of credentials: a role and a token per session, written to the inventory, and no more of them for a contained session. */
@NullMarked
package io.cordon.quickstart.broker;

import org.jspecify.annotations.NullMarked;
