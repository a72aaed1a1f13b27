package io.cordon.detectors.facts;

import io.cordon.detectors.event.Position;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What each writer of a session wrote, by writer and epoch; at most {@value #TRACKS}, the longest unused goes first. An event of a forgotten
 * writer is taken as new, never skipped: skipping would let junk from one writer hide what another one says.
 */
public final class Writers {

    static final int TRACKS = 8;

    /** In the order of last use. */
    private final List<Track> tracks = new ArrayList<>(2);

    /** What was asked for last: each event's position is asked for several times. */
    private @Nullable Position asked;

    private @Nullable Track answer;

    /** Whose events come: nearly always one process's, whose name is hashed once. */
    private String writer = "";

    private long writerEpoch;
    private long writerHash;

    /** How an event stands to what was seen. */
    public Placement look(Position position) {
        Track track = find(position);
        return track == null ? Placement.NEW : track.look(position);
    }

    /** The holes that are open. */
    public List<Gap> gaps() {
        List<Gap> open = List.of();
        for (int i = 0; i < tracks.size(); i++) {
            if (!tracks.get(i).gaps().isEmpty()) {
                open = joined(open, tracks.get(i).gaps());
            }
        }
        return open;
    }

    /** How many there are. */
    public int openGaps() {
        int open = 0;
        for (int i = 0; i < tracks.size(); i++) {
            open += tracks.get(i).gaps().size();
        }
        return open;
    }

    private static List<Gap> joined(List<Gap> some, List<Gap> more) {
        List<Gap> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    void take(Position position, long now) {
        Track track = find(position);
        if (track == null) {
            track = begin(position);
        } else if (tracks.size() > 1) {
            tracks.remove(track);
        }
        if (tracks.isEmpty() || tracks.getLast() != track) {
            tracks.add(track);
        }
        track.take(position, now);
        asked = null;
    }

    /** A track begins at 0, or where a jump led that is too far to believe. */
    private Track begin(Position position) {
        if (tracks.size() == TRACKS) {
            tracks.removeFirst();
        }
        return new Track(hash(position), position.sequence() <= Track.MAX_JUMP ? 0 : position.sequence());
    }

    /** True if this position would begin far from everything that its writer wrote. */
    public boolean jumps(Position position) {
        return position.sequence() > Track.MAX_JUMP && find(position) == null;
    }

    @SuppressWarnings("ReferenceEquality") // the same object of the same event; others are looked for
    private @Nullable Track find(Position position) {
        if (position != asked) {
            answer = search(position);
            asked = position;
        }
        return answer;
    }

    private @Nullable Track search(Position position) {
        long hash = hash(position);
        for (int i = tracks.size() - 1; i >= 0; i--) {
            if (tracks.get(i).covers(position, hash)) {
                return tracks.get(i);
            }
        }
        return null;
    }

    private long hash(Position position) {
        if (writerHash == 0 || writerEpoch != position.epoch() || !writer.equals(position.writer())) {
            writer = position.writer();
            writerEpoch = position.epoch();
            writerHash = Track.writer(position);
        }
        return writerHash;
    }

    void encode(StateWriter out) {
        out.number(tracks.size());
        tracks.forEach(track -> track.encode(out));
    }

    static Writers decode(StateReader in) {
        Writers read = new Writers();
        for (int n = in.count(TRACKS); n > 0; n--) {
            read.tracks.add(Track.decode(in));
        }
        return read;
    }
}
