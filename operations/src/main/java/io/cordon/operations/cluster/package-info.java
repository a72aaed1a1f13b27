/** The cluster as an operator's tool sees it: what is committed in its topics, read once. */
@NullMarked
package io.cordon.operations.cluster;

import org.jspecify.annotations.NullMarked;
