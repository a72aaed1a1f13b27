/** The configuration of the containment owner. */
@NullMarked
package io.cordon.topology.containment.config;

import org.jspecify.annotations.NullMarked;
