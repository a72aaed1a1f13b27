package io.cordon.topology.containment.state;

import io.cordon.topology.containment.owner.DeclineReason;
import io.cordon.topology.containment.owner.Order;
import io.cordon.topology.containment.owner.Progress;
import io.cordon.topology.containment.owner.Rung;
import io.cordon.topology.containment.owner.SubjectState;
import io.cordon.topology.containment.owner.SubjectState.Contained;
import io.cordon.topology.containment.owner.SubjectState.ContainedExcept;
import io.cordon.topology.containment.owner.SubjectState.Containing;
import io.cordon.topology.containment.owner.SubjectState.Declined;
import io.cordon.topology.containment.owner.SubjectState.Held;
import io.cordon.topology.containment.owner.SubjectState.ReleaseIncomplete;
import io.cordon.topology.containment.owner.SubjectState.Released;
import io.cordon.topology.containment.owner.SubjectState.Releasing;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** The stored form of a subject's state: a letter, then its parts. */
final class StateForm {

    private StateForm() {}

    static void write(DataOutputStream out, SubjectState state) throws IOException {
        switch (state) {
            case Held held -> held(out, held);
            case Containing s -> commanded(out, 'c', s);
            case Contained s -> commanded(out, 'C', s);
            case ContainedExcept s -> commanded(out, 'x', s);
            case Releasing s -> {
                commanded(out, 'r', s);
                ProgressForm.write(out, s.contained());
            }
            case ReleaseIncomplete s -> {
                commanded(out, 'i', s);
                ProgressForm.write(out, s.contained());
            }
            case Released s -> {
                out.writeByte('R');
                ProgressForm.write(out, s.reset());
            }
            case Declined declined -> declined(out, declined);
        }
    }

    static SubjectState read(DataInputStream in) throws IOException {
        char letter = (char) in.readUnsignedByte();
        return switch (letter) {
            case 'h' -> new Held(Fields.constant(in, Rung.class), Fields.optional(in, Fields::time));
            case 'c' -> new Containing(order(in), ProgressForm.read(in));
            case 'C' -> new Contained(order(in), ProgressForm.read(in));
            case 'x' -> new ContainedExcept(order(in), ProgressForm.read(in));
            case 'r' -> releasing(in);
            case 'i' -> releaseIncomplete(in);
            case 'R' -> new Released(ProgressForm.read(in));
            case 'd' -> new Declined(Fields.constant(in, Rung.class), Fields.constant(in, DeclineReason.class));
            default -> throw new IOException("unknown state '" + letter + "'");
        };
    }

    private static void held(DataOutputStream out, Held held) throws IOException {
        out.writeByte('h');
        Fields.constant(out, held.rung());
        Fields.optional(out, held.until(), Fields::time);
    }

    private static void declined(DataOutputStream out, Declined declined) throws IOException {
        out.writeByte('d');
        Fields.constant(out, declined.wanted());
        Fields.constant(out, declined.reason());
    }

    private static void commanded(DataOutputStream out, char letter, SubjectState.Commanded state) throws IOException {
        out.writeByte(letter);
        order(out, state.order());
        ProgressForm.write(out, state.progress());
    }

    private static Releasing releasing(DataInputStream in) throws IOException {
        Order order = order(in);
        Progress progress = ProgressForm.read(in);
        return new Releasing(order, ProgressForm.read(in), progress);
    }

    private static ReleaseIncomplete releaseIncomplete(DataInputStream in) throws IOException {
        Order order = order(in);
        Progress progress = ProgressForm.read(in);
        return new ReleaseIncomplete(order, ProgressForm.read(in), progress);
    }

    private static void order(DataOutputStream out, Order order) throws IOException {
        out.writeUTF(order.commandId());
        Fields.constant(out, order.action());
        out.writeLong(order.epoch());
        Fields.constant(out, order.rung());
        out.writeInt(order.issue());
        Fields.time(out, order.issuedAt());
        Fields.time(out, order.expiresAt());
        out.writeBoolean(order.answered());
        out.writeUTF(order.refusal());
        out.writeBoolean(order.byPerson());
    }

    private static Order order(DataInputStream in) throws IOException {
        return new Order(
                in.readUTF(),
                Fields.constant(in, Order.Action.class),
                in.readLong(),
                Fields.constant(in, Rung.class),
                in.readInt(),
                Fields.time(in),
                Fields.time(in),
                in.readBoolean(),
                in.readUTF(),
                in.readBoolean());
    }
}
