/** Ends entities, tokens, leases and AppRole secret ids at OpenBao or HashiCorp Vault, and proves it by looking them up anew. */
@NullMarked
package io.cordon.connectors.vault;

import org.jspecify.annotations.NullMarked;
