package io.cordon.connectors.kafka;

import io.cordon.connectors.api.Permission;
import io.cordon.connectors.api.StepOutcome;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.acl.AclOperation;

/** What the connector's own user may do on the cluster: brokers say it to whoever asks. */
final class OwnRights {
    private static final String AUTHORIZER = "an authorizer";

    private final Cluster cluster;

    OwnRights(Cluster cluster) {
        this.cluster = cluster;
    }

    List<Permission> ask() {
        try {
            Set<AclOperation> mine = cluster.authorizedOperations();
            return List.of(
                    right(mine, AclOperation.ALTER, "no denial can be written and no password deleted"),
                    right(mine, AclOperation.DESCRIBE, "nothing can be proven by the cluster's own word"),
                    authorizer(mine));
        } catch (KafkaException e) {
            return List.of(
                    trouble(name(AclOperation.ALTER), e),
                    trouble(name(AclOperation.DESCRIBE), e),
                    trouble(AUTHORIZER, e));
        }
    }

    private static Permission right(Set<AclOperation> mine, AclOperation needed, String without) {
        return Permission.of(
                mine.contains(needed) || mine.contains(AclOperation.ALL),
                name(needed),
                without + ": grant it to the connector's user, see the grants in its README");
    }

    /** Without one nothing is ever denied; a broker says so only to whoever may describe. */
    private Permission authorizer(Set<AclOperation> mine) {
        if (!mine.contains(AclOperation.DESCRIBE) && !mine.contains(AclOperation.ALL)) {
            return new Permission.Missing(AUTHORIZER, "it can be asked about only with Describe on the cluster");
        }
        return Permission.of(
                cluster.authorizes(),
                AUTHORIZER,
                "the cluster has none: nothing can be denied there; set authorizer.class.name");
    }

    private static Permission trouble(String name, KafkaException e) {
        return KafkaFailure.outcome(e, "Describe") instanceof StepOutcome.CutOff cut
                ? new Permission.Missing(name, cut.reason())
                : new Permission.Unclear(name, KafkaFailure.reason(e, "Describe"));
    }

    private static String name(AclOperation operation) {
        return operation == AclOperation.ALTER ? "Alter on the cluster" : "Describe on the cluster";
    }
}
