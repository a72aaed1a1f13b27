package io.cordon.operations.story;

import io.cordon.schemas.avro.Command;
import io.cordon.schemas.avro.Containment;
import io.cordon.schemas.avro.Finding;
import io.cordon.schemas.avro.OperatorRequest;
import io.cordon.schemas.avro.Receipt;
import io.cordon.schemas.avro.RequestAnswer;
import io.cordon.schemas.avro.Subject;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Under which names a record belongs to a story. */
record Mentions(String tenant, Set<String> names) {

    static Mentions of(Finding finding) {
        return new Mentions(finding.getTenant(), Set.of())
                .and(finding.getSession())
                .and(finding.getCaseId())
                .and(finding.getFindingId());
    }

    static Mentions of(OperatorRequest request) {
        return new Mentions(request.getTenant(), Set.of())
                .and(ref(request.getSubject()))
                .and(request.getCaseId());
    }

    static Mentions of(RequestAnswer answer) {
        return new Mentions(answer.getTenant(), Set.of())
                .and(ref(answer.getSubject()))
                .and(answer.getCaseId());
    }

    static Mentions of(Containment containment) {
        return new Mentions(containment.getTenant(), Set.of())
                .and(containment.getSubject().getRef())
                .and(containment.getCaseId());
    }

    static Mentions of(Command command) {
        return new Mentions(command.getTenant(), Set.of())
                .and(command.getSubject().getRef())
                .and(command.getCaseId());
    }

    static Mentions of(Receipt receipt) {
        return new Mentions(receipt.getTenant(), Set.of())
                .and(receipt.getSubject().getRef());
    }

    private Mentions and(String name) {
        if (name.isEmpty()) {
            return this;
        }
        Set<String> more = new HashSet<>(names);
        more.add(name);
        return new Mentions(tenant, Set.copyOf(more));
    }

    private static String ref(@Nullable Subject subject) {
        return subject == null ? "" : subject.getRef();
    }
}
