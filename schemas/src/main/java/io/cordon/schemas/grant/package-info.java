/** Grants: what a runtime may speak for, and the keys that come with it. */
@NullMarked
package io.cordon.schemas.grant;

import org.jspecify.annotations.NullMarked;
