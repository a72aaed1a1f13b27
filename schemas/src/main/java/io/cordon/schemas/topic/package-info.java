/** Names, keys, partition counts and settings of every topic, in one catalogue; and the check of a cluster against it. */
@NullMarked
package io.cordon.schemas.topic;

import org.jspecify.annotations.NullMarked;
