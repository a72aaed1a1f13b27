/** What configuration files of all services have in common. */
@NullMarked
package io.cordon.schemas.config;

import org.jspecify.annotations.NullMarked;
