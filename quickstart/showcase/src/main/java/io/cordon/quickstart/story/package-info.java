/** What the terminal tells: what agents did, what was found, what was cut off, and how long each took. */
@NullMarked
package io.cordon.quickstart.story;

import org.jspecify.annotations.NullMarked;
