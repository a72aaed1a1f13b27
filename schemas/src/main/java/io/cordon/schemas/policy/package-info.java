/** How far the parts of an installation may go now: what operators set below the services' files while these run, signed, in the topic {@code policy}. */
@NullMarked
package io.cordon.schemas.policy;

import org.jspecify.annotations.NullMarked;
