/** Every format of secrets, carried out in every way that is known: what of it is caught, through extraction and core. */
@NullMarked
package io.cordon.cli.evasion;

import org.jspecify.annotations.NullMarked;
