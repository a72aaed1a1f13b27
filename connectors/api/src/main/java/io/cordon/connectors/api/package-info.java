/** What a connector to a product that can contain an agent offers. */
@NullMarked
package io.cordon.connectors.api;

import org.jspecify.annotations.NullMarked;
