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
        List<DrillTarget> targets) {

    /** Of roles in PostgreSQL. */
    private static final int LONGEST_NAME = 63;

    /** A session's id follows it. */
    private static final int LONGEST_PREFIX = 20;

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
        List<DrillTarget> targets =
                read.list("targets").stream().map(DrillPlan::target).toList();
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

    private static DrillTarget target(DrillSection each) {
        String type = each.text("type", "oauth2");
        return switch (type) {
            case "oauth2" -> tokens(each, false);
            case "keycloak" -> tokens(each, true);
            case "postgresql" ->
                new DrillTarget.Roles(
                        each.text("connector"),
                        each.text("url"),
                        each.text("user"),
                        Path.of(each.text("passwordFile")),
                        each.name("prefix", "canary_", LONGEST_PREFIX),
                        each.name("actuator", "", LONGEST_NAME));
            default -> {
                each.wrong("type", type, "oauth2, keycloak or postgresql");
                yield tokens(each, false);
            }
        };
    }

    private static DrillTarget tokens(DrillSection each, boolean sessions) {
        return new DrillTarget.Tokens(
                each.text("connector"),
                URI.create(each.text("tokenEndpoint")),
                each.text("clientId"),
                Path.of(each.text("clientSecretFile")),
                each.text("scope", ""),
                sessions);
    }
}
