package io.cordon.cli.respond;

import io.cordon.operations.cluster.Cluster;
import io.cordon.operations.cluster.Scope;
import io.cordon.operations.cluster.TopicScan;
import io.cordon.operations.story.SituationReader;
import io.cordon.schemas.avro.Containment;
import io.cordon.schemas.avro.Finding;
import io.cordon.schemas.avro.Subject;
import io.cordon.schemas.avro.SubjectKind;
import io.cordon.schemas.topic.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/*
 * A sub-agent's session is answered under its root's key: named without its root, its containment would hold, and the session core would not
 * hear of it. Containments and findings know the root; a session that neither knows is taken for a root itself.
 */
/** Completes the name of a subject with the root of its tree. */
final class SubjectLookup {

    private static final Duration LATELY = Duration.ofDays(7);

    private final Cluster cluster;
    private final String tenant;

    SubjectLookup(Cluster cluster, String tenant) {
        this.cluster = cluster;
        this.tenant = tenant;
    }

    Subject complete(SubjectName name, Optional<String> root) {
        Optional<String> known = root.or(() -> name.kind() == SubjectKind.SESSION ? find(name) : Optional.empty());
        return new Subject(name.kind(), name.ref(), known.orElse(null));
    }

    private Optional<String> find(SubjectName name) {
        return contained(name).or(() -> found(name.ref()));
    }

    private Optional<String> contained(SubjectName name) {
        return new SituationReader(cluster, tenant)
                .containments().stream()
                        .map(Containment::getSubject)
                        .filter(name::names)
                        .findFirst()
                        .flatMap(subject -> Optional.ofNullable(subject.getRoot()));
    }

    private Optional<String> found(String session) {
        Scope lately = Scope.whole().since(Instant.now().minus(LATELY));
        return new TopicScan(cluster)
                .values(Topic.FINDINGS, Finding.class, lately).stream()
                        .filter(finding -> finding.getTenant().equals(tenant)
                                && finding.getSession().equals(session))
                        .findFirst()
                        .map(Finding::getRoot);
    }
}
