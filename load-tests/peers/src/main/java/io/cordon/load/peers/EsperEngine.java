package io.cordon.load.peers;

import com.espertech.esper.common.client.EPCompiled;
import com.espertech.esper.common.client.EventSender;
import com.espertech.esper.common.client.configuration.Configuration;
import com.espertech.esper.compiler.client.CompilerArguments;
import com.espertech.esper.compiler.client.EPCompileException;
import com.espertech.esper.compiler.client.EPCompilerProvider;
import com.espertech.esper.runtime.client.EPDeployException;
import com.espertech.esper.runtime.client.EPEventService;
import com.espertech.esper.runtime.client.EPRuntime;
import com.espertech.esper.runtime.client.EPRuntimeProvider;
import com.espertech.esper.runtime.client.EPStatement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/*
 * After the chapter on performance of Esper's reference: events as object arrays through an event sender, filters in the stream and not behind
 * it, a subscriber, no order of delivery between threads, time told by the application (in steps of 100 ms, which is what Esper's own timer does),
 * sessions told apart by equality in filters, which are indexed, and pattern ends as soon as it may.
 */
/** Esper, with one statement. */
record EsperEngine() implements Engine {

    private static final String TYPE = "Step";
    private static final long TIMER = 100;

    @Override
    public String label() {
        return "esper";
    }

    @Override
    public Run run(Job job, Play play) {
        Configuration config = config();
        EPRuntime runtime = EPRuntimeProvider.getRuntime("peers", config);
        try {
            Set<String> matches = new HashSet<>();
            EPEventService service = runtime.getEventService();
            service.advanceTime(0);
            deploy(runtime, config, statement(job)).setSubscriber(new Matches(matches));
            List<Object[]> events = play.steps().stream().map(Step::values).toList();
            List<Step> steps = play.steps();
            Stopwatch watch = Stopwatch.start();
            send(service, steps, events);
            return watch.stop(matches);
        } catch (EPCompileException | EPDeployException e) {
            throw new IllegalStateException("Esper does not take " + statement(job), e);
        } finally {
            runtime.destroy();
        }
    }

    private static void send(EPEventService service, List<Step> steps, List<Object[]> events) {
        EventSender sender = service.getEventSender(TYPE);
        long clock = 0;
        for (int i = 0; i < events.size(); i++) {
            long time = steps.get(i).time();
            if (time - clock >= TIMER) {
                clock = time;
                service.advanceTime(time);
            }
            sender.sendEvent(events.get(i));
        }
    }

    private static Configuration config() {
        Configuration config = new Configuration();
        config.getCommon()
                .addEventType(
                        TYPE, Step.NAMES, new Object[] {String.class, String.class, long.class, int.class, long.class});
        config.getRuntime().getThreading().setInternalTimerEnabled(false);
        config.getRuntime().getThreading().setListenerDispatchPreserveOrder(false);
        config.getRuntime().getThreading().setInsertIntoDispatchPreserveOrder(false);
        config.getCompiler().getByteCode().setAllowSubscriber(true);
        return config;
    }

    private static EPStatement deploy(EPRuntime runtime, Configuration config, String statement)
            throws EPCompileException, EPDeployException {
        EPCompiled compiled = EPCompilerProvider.getCompiler().compile(statement, new CompilerArguments(config));
        return runtime.getDeploymentService().deploy(compiled).getStatements()[0];
    }

    private static String statement(Job job) {
        return switch (job) {
            case SECRET_THEN_EGRESS ->
                """
                    select e.id from pattern [every s=Step(kind=%d) -> \
                    (e=Step(kind=%d, session=s.session) and not Step(kind=%1$d, session=s.session)) \
                    where timer:within(%d min)]""".formatted(Kind.SECRET.number(), Kind.EGRESS.number(), Job.MINUTES_AFTER_SECRET);
            case DENIALS -> """
                    select id from Step(kind=%d)#ext_timed(time, %d min) group by session having count(*) = %d""".formatted(Kind.DENIAL.number(), Job.MINUTES_OF_DENIALS, Job.DENIED);
            case DESTINATIONS -> """
                    select session from Step(place!=0) group by session having count(distinct place) = %d""".formatted(Job.PLACES);
        };
    }

    /** Esper calls it by the name of its method. */
    public static final class Matches {

        private final Set<String> found;

        Matches(Set<String> found) {
            this.found = found;
        }

        /** A row. */
        public void update(String name) {
            found.add(name);
        }
    }
}
