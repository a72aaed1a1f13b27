/**
 * Ends an agent's access at GitHub: tokens of installations and of OAuth apps, leaked personal tokens, whole installations of an app. GitHub checks a
 * token at each call, so what it refuses is over at once.
 */
@NullMarked
package io.cordon.connectors.github;

import org.jspecify.annotations.NullMarked;
