/** Runs the images as a cluster would. */
@NullMarked
package io.cordon.images;

import org.jspecify.annotations.NullMarked;
