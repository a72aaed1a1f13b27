/** What a sentence-embedding model would add to the patterns of steering: measured on recordings, never part of the product. */
@NullMarked
package io.cordon.load.embeddings;

import org.jspecify.annotations.NullMarked;
