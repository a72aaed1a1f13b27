package io.cordon.detectors.facts;

import io.cordon.detectors.event.Destination;
import io.cordon.detectors.event.Payload.ToolCallRequested;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What went to which destination, for the {@value #LIMIT} that were sent to last. Another host below the same registrable domain is the
 * same destination: names can be made up for each call.
 */
public final class Outflows {

    static final int LIMIT = 16;

    private static final String SCHEME_END = "://";

    private final Deque<Outflow> flows = new ArrayDeque<>(2);

    /** What went to where this call goes, before it. */
    public Outflow to(ToolCallRequested call) {
        long place = place(call);
        for (Outflow flow : flows) {
            if (flow.place() == place) {
                return flow;
            }
        }
        return Outflow.NONE;
    }

    /** True if an earlier call went to where this one goes. */
    public boolean reached(ToolCallRequested call) {
        return to(call) != Outflow.NONE;
    }

    void add(ToolCallRequested call, long now) {
        Outflow flow = to(call);
        if (flow == Outflow.NONE) {
            flow = new Outflow(place(call));
            if (flows.size() == LIMIT) {
                flows.removeFirst();
            }
        } else {
            flows.remove(flow);
        }
        flow.add(call.outboundBytes(), now);
        flows.addLast(flow);
    }

    /** Which destination the call goes to; for one that names none, the tool. */
    public static long place(ToolCallRequested call) {
        if (call.destinations().isEmpty()) {
            return NameHash.of(call.tool());
        }
        Destination first = call.destinations().getFirst();
        boolean site = first.kind() == Destination.Kind.URL || first.kind() == Destination.Kind.HOST;
        return site && !first.reduced().isEmpty() ? NameHash.of(withoutScheme(first.reduced())) : first.print();
    }

    /** The same site may be named with a scheme, with another one, or with none. */
    private static String withoutScheme(String site) {
        int end = site.indexOf(SCHEME_END);
        return end < 0 ? site : site.substring(end + SCHEME_END.length());
    }

    void encode(StateWriter out) {
        out.number(flows.size());
        flows.forEach(flow -> flow.encode(out));
    }

    static Outflows decode(StateReader in) {
        Outflows read = new Outflows();
        for (int n = in.count(LIMIT); n > 0; n--) {
            read.flows.addLast(Outflow.decode(in));
        }
        return read;
    }
}
