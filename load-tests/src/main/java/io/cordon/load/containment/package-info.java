/** How long a containment takes: from the harmful call until identity provider and database refuse the session's credentials, and until a gate denies. */
@NullMarked
package io.cordon.load.containment;

import org.jspecify.annotations.NullMarked;
