/** Ends what pods and service accounts may do at Kubernetes, keeps evidence of pods before they go, and proves it by TokenReview. */
@NullMarked
package io.cordon.connectors.kubernetes;

import org.jspecify.annotations.NullMarked;
