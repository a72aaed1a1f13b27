/** Findings as OCSF 1.8.0 Detection Findings (class 2004), for tools that know no Avro. */
@NullMarked
package io.cordon.topology.ocsf;

import org.jspecify.annotations.NullMarked;
