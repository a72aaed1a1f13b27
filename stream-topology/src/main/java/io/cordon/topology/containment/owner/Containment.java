package io.cordon.topology.containment.owner;

import static java.util.Objects.requireNonNull;

import io.cordon.topology.containment.owner.SubjectState.Active;
import io.cordon.topology.containment.owner.SubjectState.Commanded;
import io.cordon.topology.containment.owner.SubjectState.Containing;
import io.cordon.topology.containment.owner.SubjectState.Releasing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that the owner knows of one subject.
 *
 * @param subject what it is about
 * @param epoch rises with each release, from 1
 * @param dossier why
 * @param state where it stands
 * @param openedAt when this epoch's containment began
 * @param changedAt when it last changed
 * @param deadline when it has to be contained, or released
 * @param overdue the deadline passed
 * @param notes what its record says beside the state
 */
public record Containment(
        Subject subject,
        long epoch,
        Dossier dossier,
        SubjectState state,
        Instant openedAt,
        Instant changedAt,
        Optional<Instant> deadline,
        boolean overdue,
        Notes notes) {

    public Containment {
        requireNonNull(subject, "subject");
        requireNonNull(dossier, "dossier");
        requireNonNull(state, "state");
        requireNonNull(openedAt, "openedAt");
        requireNonNull(changedAt, "changedAt");
        requireNonNull(deadline, "deadline");
        requireNonNull(notes, "notes");
    }

    /** A subject of which nothing is known, or which was released: {@code epoch} is the one that begins. */
    static Containment opened(Subject subject, long epoch, Dossier dossier, SubjectState state, Instant now) {
        return new Containment(subject, epoch, dossier, state, now, now, Optional.empty(), false, Notes.none());
    }

    Containment in(SubjectState next, Instant now) {
        return new Containment(subject, epoch, dossier, next, openedAt, now, deadline, overdue, notes);
    }

    Containment because(Dossier more) {
        return new Containment(subject, epoch, more, state, openedAt, changedAt, deadline, overdue, notes);
    }

    Containment due(Instant at) {
        return new Containment(subject, epoch, dossier, state, openedAt, changedAt, Optional.of(at), false, notes);
    }

    /** Contained or released in time, or nothing to wait for. */
    Containment done() {
        return new Containment(subject, epoch, dossier, state, openedAt, changedAt, Optional.empty(), false, notes);
    }

    Containment late(Instant now) {
        return new Containment(subject, epoch, dossier, state, openedAt, now, deadline, true, notes);
    }

    Containment noting(Notes newer) {
        return new Containment(subject, epoch, dossier, state, openedAt, changedAt, deadline, overdue, newer);
    }

    /** The only place where an epoch rises, and only a release comes here. */
    Containment nextEpoch() {
        return new Containment(subject, epoch + 1, dossier, state, openedAt, changedAt, deadline, overdue, notes);
    }

    /** The rung in force, wanted or held. */
    public Rung rung() {
        return switch (state) {
            case SubjectState.Held held -> held.rung();
            case Commanded commanded -> commanded.order().rung();
            case SubjectState.Declined declined -> declined.wanted();
            case SubjectState.Released released -> Rung.OBSERVE;
        };
    }

    /** The points that the state is about. */
    public List<Point> points() {
        return switch (state) {
            case Active active -> active.progress().points();
            case Releasing releasing -> releasing.contained().points();
            case SubjectState.ReleaseIncomplete incomplete ->
                incomplete.progress().points();
            case SubjectState.Held held -> List.of();
            case SubjectState.Declined declined -> List.of();
            case SubjectState.Released released -> List.of();
        };
    }

    /** True while gates deny because of it. */
    public boolean shut() {
        return state instanceof Commanded;
    }

    /** Whether this containment already does what a trigger of the rung on a part of its subject would do. */
    boolean covers(Rung rung) {
        return state instanceof Active active && active.order().rung().atLeast(rung);
    }

    /** When the owner has to look at it again, if nothing happens before. */
    public Optional<Instant> nextDue(Duration forgetAfter) {
        return Stream.of(unansweredOrder(), overdueAt(), partialExpiry(), endAt(), forgetAt(forgetAfter))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    private Optional<Instant> unansweredOrder() {
        return state instanceof Commanded commanded && !commanded.order().answered()
                ? Optional.of(commanded.order().expiresAt())
                : Optional.empty();
    }

    private Optional<Instant> overdueAt() {
        return !overdue && (state instanceof Containing || state instanceof Releasing) ? deadline : Optional.empty();
    }

    private Optional<Instant> partialExpiry() {
        return state instanceof Active active ? active.progress().nextExpiry() : Optional.empty();
    }

    /** When it ends by itself. */
    Optional<Instant> endAt() {
        return switch (state) {
            case SubjectState.Held held -> held.until();
            case Active active -> notes.until();
            case Releasing s -> Optional.empty();
            case SubjectState.ReleaseIncomplete s -> Optional.empty();
            case SubjectState.Declined s -> Optional.empty();
            case SubjectState.Released s -> Optional.empty();
        };
    }

    /** Agents and credentials keep their epoch for ever; sessions and trees never come back. */
    private Optional<Instant> forgetAt(Duration forgetAfter) {
        return !shut() && subject.kind().passing() ? Optional.of(changedAt.plus(forgetAfter)) : Optional.empty();
    }
}
