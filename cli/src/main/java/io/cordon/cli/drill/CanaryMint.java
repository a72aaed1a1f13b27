package io.cordon.cli.drill;

/**
 * Mints canaries at one target.
 *
 * <p><b>Failure semantics.</b> A target that gives none throws {@link DrillException}; what was minted before ends by itself.
 */
@FunctionalInterface
interface CanaryMint {

    /** A new credential for a canary session. */
    Canary mint(String session);
}
