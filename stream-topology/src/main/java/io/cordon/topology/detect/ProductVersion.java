package io.cordon.topology.detect;

import java.util.Optional;

/** The version that alerts name: that of the jar, or "dev" outside of one. */
final class ProductVersion {
    static final String TEXT = Optional.ofNullable(
                    ProductVersion.class.getPackage().getImplementationVersion())
            .orElse("dev");

    private ProductVersion() {}
}
