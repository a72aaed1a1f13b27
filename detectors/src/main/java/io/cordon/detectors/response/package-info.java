/** From findings to holds and intents. Read {@link io.cordon.detectors.response.ResponsePolicy} first. */
@NullMarked
package io.cordon.detectors.response;

import org.jspecify.annotations.NullMarked;
