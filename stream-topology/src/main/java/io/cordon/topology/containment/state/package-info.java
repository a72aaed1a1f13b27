/** What the containment owner keeps: the stored form of its records, with a version byte first, and its stores. */
@NullMarked
package io.cordon.topology.containment.state;

import org.jspecify.annotations.NullMarked;
