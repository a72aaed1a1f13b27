package io.cordon.topology.containment.state;

import io.cordon.topology.containment.owner.Mark;
import io.cordon.topology.containment.owner.Point;
import io.cordon.topology.containment.owner.PointId;
import io.cordon.topology.containment.owner.PointState;
import io.cordon.topology.containment.owner.Progress;
import io.cordon.topology.containment.owner.Sighting;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;

/** The stored form of what is known of the points. */
final class ProgressForm {

    private ProgressForm() {}

    static void write(DataOutputStream out, Progress progress) throws IOException {
        out.writeBoolean(progress.planned());
        out.writeBoolean(progress.completed());
        Fields.list(out, progress.points(), ProgressForm::point);
    }

    static Progress read(DataInputStream in) throws IOException {
        return new Progress(in.readBoolean(), in.readBoolean(), Fields.list(in, ProgressForm::point));
    }

    private static void point(DataOutputStream out, Point point) throws IOException {
        out.writeUTF(point.id().connector());
        out.writeUTF(point.id().credential());
        out.writeUTF(point.id().target());
        Fields.constant(out, point.state().kind());
        Fields.time(out, point.state().since());
        if (point.state() instanceof PointState.Partial partial) {
            Fields.time(out, partial.until());
        }
        out.writeUTF(point.evidence());
        out.writeInt(point.attempts());
        out.writeLong(point.seen().owner());
        out.writeInt(point.seen().attempt());
    }

    private static Point point(DataInputStream in) throws IOException {
        PointId id = new PointId(in.readUTF(), in.readUTF(), in.readUTF());
        Sighting.Kind kind = Fields.constant(in, Sighting.Kind.class);
        Instant since = Fields.time(in);
        PointState state =
                kind == Sighting.Kind.PARTIAL ? new PointState.Partial(since, Fields.time(in)) : state(kind, since);
        return new Point(id, state, in.readUTF(), in.readInt(), new Mark(in.readLong(), in.readInt()));
    }

    private static PointState state(Sighting.Kind kind, Instant since) {
        return switch (kind) {
            case PLANNED -> new PointState.Planned(since);
            case REQUESTED -> new PointState.Requested(since);
            case ACCEPTED -> new PointState.Accepted(since);
            case PROVEN -> new PointState.Proven(since);
            case PARTIAL -> throw new IllegalArgumentException("a partial point has an end");
            case FAILED -> new PointState.Failed(since);
            case UNPROVABLE -> new PointState.Unprovable(since);
            case SUPERSEDED -> new PointState.Superseded(since);
            case REGRESSED -> new PointState.Regressed(since);
        };
    }
}
