/** The reference of all configuration, made of what the services' own readers ask a file for. */
@NullMarked
package io.cordon.cli.configuration;

import org.jspecify.annotations.NullMarked;
