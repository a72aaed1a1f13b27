package io.cordon.cli.drill;

/**
 * Mints canaries at one target.
 *
 * <p><b>Failure semantics.</b> A target that gives none throws {@link DrillException}; what was minted before ends by itself.
 */
@FunctionalInterface
interface CanaryMint {

    /** Whoever mints at a target. */
    static CanaryMint of(DrillTarget target) {
        return switch (target) {
            case DrillTarget.Tokens tokens -> new TokenMint(tokens);
            case DrillTarget.Roles roles -> new RoleMint(roles);
        };
    }

    /** A new credential for a canary session. */
    Canary mint(String session);

    /** Takes away what is left of a canary once the drill is over; what ends by itself is left to it. */
    default void discard(Canary canary) {}
}
