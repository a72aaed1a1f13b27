/** Commands of who runs Cordon against a cluster of their own: topics, schemas, keys, services. */
@NullMarked
package io.cordon.cli.operate;

import org.jspecify.annotations.NullMarked;
