package io.cordon.wire;

import static java.util.Objects.requireNonNull;

import io.cordon.detectors.baseline.Baseline;
import io.cordon.detectors.baseline.BaselineShelf;
import io.cordon.detectors.baseline.UnreadableBaselineException;
import io.cordon.schemas.avro.BaselineDocument;
import io.cordon.schemas.topic.Keys;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Baselines as the topic has them. As thread-safe as what it looks into.
 *
 * <p><b>Failure semantics.</b> Failure direction: a pointer to a version that is not there or cannot be read is as good as none, and said.
 * Sessions are then judged without a baseline, by the fixed bounds, which are the stricter ones.
 */
public final class DocumentShelf implements BaselineShelf {
    private final Function<String, Optional<BaselineDocument>> documents;
    private final LongSupplier changes;
    private final BiConsumer<BaselineDocument, RuntimeException> unreadable;

    /**
     * A shelf.
     *
     * @param documents the last document of a key
     * @param changes a number that changes with each document that comes or goes
     * @param unreadable told of a version that cannot be read
     */
    public DocumentShelf(
            Function<String, Optional<BaselineDocument>> documents,
            LongSupplier changes,
            BiConsumer<BaselineDocument, RuntimeException> unreadable) {
        this.documents = requireNonNull(documents, "documents");
        this.changes = requireNonNull(changes, "changes");
        this.unreadable = requireNonNull(unreadable, "unreadable");
    }

    @Override
    public Optional<Baseline> current(String tenant, String agentType) {
        return pointer(tenant, agentType).flatMap(pointer -> version(tenant, agentType, pointer.getVersion()));
    }

    @Override
    public Optional<Baseline> version(String tenant, String agentType, long version) {
        return version(tenant, agentType, Long.toString(version));
    }

    /** True if an operator chose what is in force. */
    public boolean chosen(String tenant, String agentType) {
        return pointer(tenant, agentType).filter(BaselineDocument::getChosen).isPresent();
    }

    private Optional<BaselineDocument> pointer(String tenant, String agentType) {
        return agentType.isEmpty() ? Optional.empty() : documents.apply(Keys.currentBaseline(tenant, agentType));
    }

    private Optional<Baseline> version(String tenant, String agentType, String version) {
        return documents
                .apply(Keys.baseline(tenant, agentType, version))
                .flatMap(document -> read(document, agentType));
    }

    private Optional<Baseline> read(BaselineDocument document, String agentType) {
        try {
            return Optional.of(BaselineDocuments.baseline(document))
                    .filter(baseline -> baseline.agentType().equals(agentType));
        } catch (UnreadableBaselineException | IllegalArgumentException e) {
            unreadable.accept(document, e);
            return Optional.empty();
        }
    }

    @Override
    public long changes() {
        return changes.getAsLong();
    }
}
