/** Renders the manifests as Kustomize would and holds them to the Kubernetes model, to each other and to what the services read. */
@NullMarked
package io.cordon.k8s;

import org.jspecify.annotations.NullMarked;
