/** Secrets in a text: a table of formats behind a keyword prefilter, read by scanners that never go back. */
@NullMarked
package io.cordon.extract.secret;

import org.jspecify.annotations.NullMarked;
