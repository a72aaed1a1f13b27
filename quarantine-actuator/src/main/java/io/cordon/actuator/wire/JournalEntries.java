package io.cordon.actuator.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.actuator.plan.CommandKey;
import io.cordon.actuator.plan.JournalNote;
import io.cordon.connectors.api.PreState;
import io.cordon.schemas.avro.JournalEntry;
import io.cordon.schemas.avro.JournalPhase;
import io.cordon.schemas.topic.Keys;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Entries of the journal. The steps of a release bear a prefix, so that a release never replaces entries of a containment,
 * whatever its id.
 */
public final class JournalEntries {
    private static final String RELEASE = "release:";
    private static final int LONGEST_STEP = 200;
    private static final int SHOWN = 120;

    private JournalEntries() {}

    /**
     * Key of an entry. A step bears the names of a connector and a credential: where they are too long for a key, their digest stands for
     * the rest of them.
     *
     * @throws IllegalArgumentException if a command's id is empty or too long for a key
     */
    public static String key(JournalNote.Key key) {
        var step = step(key.command(), key.step());
        return Keys.journal(
                key.command().commandId(),
                step.length() <= LONGEST_STEP ? step : step.substring(0, SHOWN) + "#" + digest(step));
    }

    private static String digest(String step) {
        return HexFormat.of().formatHex(Sha256.of(step.getBytes(UTF_8)));
    }

    /** An entry as it is written. */
    public static JournalEntry toEntry(JournalNote note, long fencingEpoch) {
        return JournalEntry.newBuilder()
                .setCommandId(note.command().commandId())
                .setStep(step(note.command(), note.step()))
                .setPhase(JournalPhase.valueOf(note.phase().name()))
                .setAttempt(note.attempt())
                .setFencingEpoch(fencingEpoch)
                .setCommand(note.order().map(Orders::toCommand).orElse(null))
                .setPreState(note.before().text())
                .setPoint(note.point().map(Points::toPoint).orElse(null))
                .setAt(note.at())
                .build();
    }

    /** An entry as it was read; empty if a later version wrote a phase that this one does not know. */
    public static Optional<JournalNote> of(JournalEntry entry) {
        return phase(entry.getPhase()).map(phase -> note(entry, phase));
    }

    private static JournalNote note(JournalEntry entry, JournalNote.Phase phase) {
        boolean release = entry.getStep().startsWith(RELEASE);
        var action = release ? CommandKey.Action.RELEASE : CommandKey.Action.CONTAIN;
        return new JournalNote(
                new CommandKey(entry.getCommandId(), action),
                release ? entry.getStep().substring(RELEASE.length()) : entry.getStep(),
                phase,
                entry.getAttempt(),
                Optional.ofNullable(entry.getCommand()).flatMap(Orders::of),
                new PreState(entry.getPreState()),
                Optional.ofNullable(entry.getPoint()).map(Points::of),
                entry.getAt());
    }

    private static String step(CommandKey command, String step) {
        return command.action() == CommandKey.Action.RELEASE ? RELEASE + step : step;
    }

    private static Optional<JournalNote.Phase> phase(JournalPhase phase) {
        return switch (phase) {
            case ACCEPTED -> Optional.of(JournalNote.Phase.ACCEPTED);
            case STEP_STARTED -> Optional.of(JournalNote.Phase.STEP_STARTED);
            case STEP_DONE -> Optional.of(JournalNote.Phase.STEP_DONE);
            case COMPLETED -> Optional.of(JournalNote.Phase.COMPLETED);
            case REFUSED, UNKNOWN -> Optional.empty(); // refusals are receipts only: nothing follows from them
        };
    }
}
