package io.cordon.connectors.entra;

import io.cordon.connectors.api.PointRequest;
import io.cordon.connectors.api.PreState;
import io.cordon.connectors.api.Reach;
import io.cordon.connectors.api.Stage;
import io.cordon.connectors.api.StepPlan;
import java.util.ArrayList;
import java.util.List;

/** Which steps an account needs. What cannot be undone is planned only where a setting asks for it. */
final class Plans {
    static final String DISABLE = "disable";
    static final String REVOKE = "revoke-sessions";
    static final String REMOVE = "remove-secrets";
    static final String DROP = "drop-grants";
    static final String ADMIT = "admit-new";

    private final EntraConfig config;

    Plans(EntraConfig config) {
        this.config = config;
    }

    List<StepPlan> containment(PointRequest request) {
        return Subject.of(request.credential()).map(this::containment).orElse(List.of());
    }

    private List<StepPlan> containment(Subject subject) {
        var steps = new ArrayList<StepPlan>();
        steps.add(step(DISABLE, Stage.BLOCK_NEW, subject + " is disabled"));
        if (subject.isUser()) {
            steps.add(step(REVOKE, Stage.END_SESSIONS, "refresh tokens and sessions of " + subject + " end"));
        }
        if (subject.ownsSecrets() && config.removePasswords()) {
            steps.add(step(REMOVE, Stage.ROTATE, "secrets of " + subject + " are removed for good"));
        }
        if (!subject.isUser() && config.dropGrants()) {
            steps.add(step(DROP, Stage.ROTATE, "permissions of " + subject + " are deleted for good"));
        }
        return List.copyOf(steps);
    }

    private StepPlan step(String name, Stage stage, String summary) {
        Reach reach = config.sharers() > 1 ? new Reach.SharedClient(config.sharers()) : new Reach.WholeAgent();
        return new StepPlan(name, stage, reach, summary);
    }

    List<StepPlan> release(PointRequest request, PreState before) {
        boolean closedBefore = Before.of(before).filter(b -> !b.enabled()).isPresent();
        return closedBefore
                ? List.of()
                : Subject.of(request.credential())
                        .map(subject -> List.of(step(ADMIT, Stage.ADMIT_NEW, subject + " is enabled again")))
                        .orElse(List.of());
    }
}
