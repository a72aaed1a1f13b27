/** What the command line shows a person. */
@NullMarked
package io.cordon.cli.console;

import org.jspecify.annotations.NullMarked;
