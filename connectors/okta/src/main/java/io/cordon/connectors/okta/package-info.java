/**
 * Ends an agent's access at Okta: users with their sessions and tokens, and the tokens of one client for a user. A suspended user comes back with one
 * call, so what was issued is cleared before that as well.
 */
@NullMarked
package io.cordon.connectors.okta;

import org.jspecify.annotations.NullMarked;
