package io.cordon.load.peers;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.cep.CEP;
import org.apache.flink.cep.functions.PatternProcessFunction;
import org.apache.flink.cep.nfa.aftermatch.AfterMatchSkipStrategy;
import org.apache.flink.cep.pattern.Pattern;
import org.apache.flink.cep.pattern.conditions.SimpleCondition;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.util.Collector;

/*
 * After Flink's documentation: patterns in event time on a keyed stream with a bound in time and with skipping past a match, objects reused, state
 * in the heap. What no pattern needs is filtered away before it is handed to another thread. Counting without bound in time is no pattern: it
 * is a function over keyed state there. The source and what comes after the key are threads of their own, with parallelism one.
 */
/** Flink and its library of patterns, on a cluster in this process. */
record FlinkEngine() implements Engine {

    private static final String LOOPBACK = "127.0.0.1";

    @Override
    public String label() {
        return "flink";
    }

    @Override
    public Run run(Job job, Play play) {
        try (FlinkTape tape = FlinkTape.of(play.steps())) {
            StreamExecutionEnvironment flink = StreamExecutionEnvironment.createLocalEnvironment(1, onLoopback());
            flink.getConfig().enableObjectReuse();
            DataStream<Step> steps = flink.fromSequence(0, play.size() - 1L)
                    .map(new FlinkTape.Reader())
                    .returns(Step.class)
                    .assignTimestampsAndWatermarks(WatermarkStrategy.<Step>forMonotonousTimestamps()
                            .withTimestampAssigner((step, before) -> step.time()));
            matches(job, steps).flatMap(new FlinkTape.Writer()).sinkTo(new DiscardingSink<>());
            flink.execute("peers");
            return new Run(tape.matches(), tape.nanos(), tape.threadNanos());
        } catch (Exception e) {
            throw new IllegalStateException("Flink's job failed", e);
        }
    }

    private static Configuration onLoopback() {
        return Configuration.fromMap(Map.of(
                "jobmanager.bind-host", LOOPBACK, "taskmanager.bind-host", LOOPBACK, "rest.bind-address", LOOPBACK));
    }

    private static DataStream<String> matches(Job job, DataStream<Step> steps) {
        return switch (job) {
            case SECRET_THEN_EGRESS ->
                CEP.pattern(keyed(steps, Kind.SECRET, Kind.EGRESS), leak()).process(new LastOf("egress"));
            case DENIALS ->
                CEP.pattern(keyed(steps, Kind.DENIAL, Kind.DENIAL), probe()).process(new LastOf("denial"));
            case DESTINATIONS ->
                steps.filter(step -> step.place() != 0).keyBy(Step::session).process(new FlinkPlaces());
        };
    }

    private static KeyedStream<Step, String> keyed(DataStream<Step> steps, Kind one, Kind other) {
        return steps.filter(step -> step.is(one) || step.is(other)).keyBy(Step::session);
    }

    private static Pattern<Step, ?> leak() {
        return Pattern.<Step>begin("secret", AfterMatchSkipStrategy.skipPastLastEvent())
                .where(SimpleCondition.of(step -> step.is(Kind.SECRET)))
                .followedBy("egress")
                .where(SimpleCondition.of(step -> step.is(Kind.EGRESS)))
                .within(Duration.ofMinutes(Job.MINUTES_AFTER_SECRET));
    }

    private static Pattern<Step, ?> probe() {
        return Pattern.<Step>begin("denial", AfterMatchSkipStrategy.skipPastLastEvent())
                .where(SimpleCondition.of(step -> step.is(Kind.DENIAL)))
                .times(Job.DENIED)
                .within(Duration.ofMinutes(Job.MINUTES_OF_DENIALS));
    }

    /** Names a match by the last event of one of its parts. */
    private static final class LastOf extends PatternProcessFunction<Step, String> {

        private static final long serialVersionUID = 1L;

        private final String part;

        LastOf(String part) {
            this.part = part;
        }

        @Override
        public void processMatch(Map<String, List<Step>> match, Context context, Collector<String> out) {
            List<Step> steps = match.get(part);
            if (steps != null) {
                out.collect(steps.getLast().id());
            }
        }
    }
}
