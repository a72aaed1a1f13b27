/** Characters, words and normal forms: everything about text that needs no key. */
@NullMarked
package io.cordon.extract.text;

import org.jspecify.annotations.NullMarked;
