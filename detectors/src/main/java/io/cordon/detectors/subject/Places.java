package io.cordon.detectors.subject;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where a credential was accepted from, and when, by the clock of whoever accepted it; at most {@value #LIMIT} places. */
final class Places {
    private static final int LIMIT = 8;
    private static final int SPANS = 4;

    private record Place(String source, String name, Spans uses) {}

    private final List<Place> places = new ArrayList<>(1);

    /** Notes a use. True if by the clock of that source it was used there and elsewhere in turn. */
    boolean usedInTurn(Sign.Accepted use, long overlap) {
        if (use.place().isEmpty()) {
            return false;
        }
        Place here = at(use.source(), use.place());
        here.uses().add(new Moment(use.at(), use.at()), overlap);
        return places.stream()
                .filter(place -> place != here && place.source().equals(here.source()))
                .anyMatch(place -> place.uses().alternatesWith(here.uses()));
    }

    private Place at(String source, String name) {
        for (Place place : places) {
            if (place.source().equals(source) && place.name().equals(name)) {
                return place;
            }
        }
        if (places.size() == LIMIT) {
            places.remove(places.stream()
                    .min(Comparator.comparingLong(place -> place.uses().last()))
                    .orElseThrow());
        }
        Place added = new Place(source, name, new Spans(SPANS));
        places.add(added);
        return added;
    }

    void write(DataOutput out) throws IOException {
        out.writeByte(places.size());
        for (Place place : places) {
            out.writeUTF(place.source());
            out.writeUTF(place.name());
            place.uses().write(out);
        }
    }

    static Places read(DataInput in) throws IOException {
        Places read = new Places();
        for (int n = in.readByte(); n > 0; n--) {
            read.places.add(new Place(in.readUTF(), in.readUTF(), Spans.read(in, SPANS)));
        }
        return read;
    }
}
