/** What an application is told in its YAML file, as immutable records; all that is wrong with it is reported at once, each with its path. */
@NullMarked
package io.cordon.topology.config;

import org.jspecify.annotations.NullMarked;
