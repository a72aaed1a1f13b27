package io.cordon.load.peers;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Counts the places of a session in Flink's keyed state. */
final class FlinkPlaces extends KeyedProcessFunction<String, Step, String> {

    private static final long serialVersionUID = 1L;

    private transient MapState<Long, Boolean> places;
    private transient ValueState<Integer> count;

    @SuppressWarnings("NullAway.Init") // the state comes with open
    FlinkPlaces() {}

    @Override
    public void open(OpenContext context) {
        places = getRuntimeContext().getMapState(new MapStateDescriptor<>("places", Long.class, Boolean.class));
        count = getRuntimeContext().getState(new ValueStateDescriptor<>("count", Integer.class));
    }

    @Override
    public void processElement(Step step, Context context, Collector<String> out) throws Exception {
        if (places.contains(step.place())) {
            return;
        }
        places.put(step.place(), true);
        Integer before = count.value();
        int now = before == null ? 1 : before + 1;
        count.update(now);
        if (now == Job.PLACES) {
            out.collect(step.session());
        }
    }
}
