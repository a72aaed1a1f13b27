package io.cordon.cli.configuration;

import io.cordon.schemas.config.Question;
import java.util.List;

/** What the section {@code drills} takes; {@code DrillSettingsTest} holds it to the reader. */
final class DrillSettings {
    private static final String TIME = "a time such as 90s or 1h";

    private DrillSettings() {}

    static List<Question> questions() {
        return List.of(
                Question.optional("drills.every", TIME, "1h"),
                Question.optional("drills.patience", TIME, "90s"),
                Question.optional("drills.runtime", "a text", "cordon-drills"),
                Question.optional("drills.agent", "a text", "cordon-drill"),
                Question.optional("drills.agentType", "a text", "cordon-drill"),
                Question.required("drills.grants", "a path"),
                Question.required("drills.sealing", "a path"),
                Question.required("drills.targets[].connector", "a text"),
                Question.optional("drills.targets[].type", "oauth2, keycloak or postgresql", "oauth2"),
                Question.required("drills.targets[].tokenEndpoint", "an http(s) address"),
                Question.required("drills.targets[].clientId", "a text"),
                Question.required("drills.targets[].clientSecretFile", "a path"),
                Question.optional("drills.targets[].scope", "a text"),
                Question.optional("drills.targets[].url", "a text"),
                Question.optional("drills.targets[].user", "a text"),
                Question.optional("drills.targets[].passwordFile", "a path"),
                Question.optional("drills.targets[].prefix", "a text"),
                Question.optional("drills.targets[].actuator", "a text"));
    }
}
