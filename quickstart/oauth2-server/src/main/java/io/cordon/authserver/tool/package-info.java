/** The demo's tools over HTTP, each behind a token with its scope, with contents from the configuration file. */
@NullMarked
package io.cordon.authserver.tool;

import org.jspecify.annotations.NullMarked;
