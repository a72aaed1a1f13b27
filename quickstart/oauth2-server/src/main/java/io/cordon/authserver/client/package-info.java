/** Who may ask for tokens, and what else they may do: clients from the configuration file. */
@NullMarked
package io.cordon.authserver.client;

import org.jspecify.annotations.NullMarked;
