/** Metrics as catalogues: each application lists its own in an enum, which the documentation is generated from. */
@NullMarked
package io.cordon.topology.metric;

import org.jspecify.annotations.NullMarked;
