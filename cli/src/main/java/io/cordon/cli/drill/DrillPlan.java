package io.cordon.cli.drill;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How drills are held.
 *
 * @param every from the begin of one to the begin of the next
 * @param patience how long to wait for the owner's word; its own deadline is {@code drill.deadline}
 * @param runtime under which name the canary session is opened
 * @param grants key file of grants, which lets a session say that it is a drill
 * @param sealing the actuator's public key, for the canaries' secrets
 * @param targets where canaries are minted; each has to be proven
 */
public record DrillPlan(
        Duration every,
        Duration patience,
        String runtime,
        String agent,
        String agentType,
        Path grants,
        Path sealing,
        List<Target> targets) {

    /** A client of its own at an authorization server, with no rights that matter. */
    public record Target(String connector, URI tokenEndpoint, String clientId, Path clientSecretFile, String scope) {

        public Target {
            requireNonNull(connector, "connector");
            requireNonNull(tokenEndpoint, "tokenEndpoint");
            requireNonNull(clientId, "clientId");
            requireNonNull(clientSecretFile, "clientSecretFile");
            requireNonNull(scope, "scope");
        }
    }

    public DrillPlan {
        requireNonNull(every, "every");
        requireNonNull(patience, "patience");
        requireNonNull(runtime, "runtime");
        requireNonNull(agent, "agent");
        requireNonNull(agentType, "agentType");
        requireNonNull(grants, "grants");
        requireNonNull(sealing, "sealing");
        targets = List.copyOf(targets);
        if (targets.isEmpty()) {
            throw new IllegalArgumentException("drills.targets is empty: without a target nothing is proven");
        }
        if (every.isZero() || every.isNegative()) {
            throw new IllegalArgumentException("drills.every must be positive, is " + every);
        }
    }

    /**
     * From the section {@code drills} of a file.
     *
     * @throws IllegalArgumentException naming everything that is missing or wrong
     */
    public static DrillPlan of(JsonNode section) {
        DrillSection read = new DrillSection(section, "drills");
        List<Target> targets = read.list("targets").stream()
                .map(each -> new Target(
                        each.text("connector"),
                        URI.create(each.text("tokenEndpoint")),
                        each.text("clientId"),
                        Path.of(each.text("clientSecretFile")),
                        each.text("scope", "")))
                .toList();
        Duration every = read.duration("every", "1h");
        Duration patience = read.duration("patience", "90s");
        Path grants = Path.of(read.text("grants"));
        Path sealing = Path.of(read.text("sealing"));
        read.check();
        return new DrillPlan(
                every,
                patience,
                read.text("runtime", "cordon-drills"),
                read.text("agent", "cordon-drill"),
                read.text("agentType", "cordon-drill"),
                grants,
                sealing,
                targets);
    }
}
