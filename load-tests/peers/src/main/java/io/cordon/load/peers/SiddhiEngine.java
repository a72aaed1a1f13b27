package io.cordon.load.peers;

import io.siddhi.core.SiddhiAppRuntime;
import io.siddhi.core.SiddhiManager;
import io.siddhi.core.event.Event;
import io.siddhi.core.stream.input.InputHandler;
import io.siddhi.core.stream.output.StreamCallback;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/*
 * After Siddhi's query guide: a pattern for each session is a partition, of which only sessions of interest get one; counts are grouped, the
 * window goes by the events' own time, and so does the application. Nothing is asynchronous.
 */
/** Siddhi, with one query. */
record SiddhiEngine() implements Engine {

    private static final String APPLICATION = """
            @app:name('peers')
            @app:playback
            define stream Steps (session string, id string, time long, kind int, place long);
            """;

    @Override
    public String label() {
        return "siddhi";
    }

    @Override
    public Run run(Job job, Play play) {
        SiddhiManager manager = new SiddhiManager();
        try {
            Set<String> matches = new HashSet<>();
            SiddhiAppRuntime runtime = manager.createSiddhiAppRuntime(APPLICATION + query(job));
            runtime.addCallback("Matches", new Collector(matches));
            runtime.start();
            List<Object[]> events = play.steps().stream().map(Step::values).toList();
            List<Step> steps = play.steps();
            Stopwatch watch = Stopwatch.start();
            send(runtime.getInputHandler("Steps"), steps, events);
            return watch.stop(matches);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            manager.shutdown();
        }
    }

    private static void send(InputHandler input, List<Step> steps, List<Object[]> events) throws InterruptedException {
        for (int i = 0; i < events.size(); i++) {
            input.send(steps.get(i).time(), events.get(i));
        }
    }

    private static String query(Job job) {
        return switch (job) {
            case SECRET_THEN_EGRESS ->
                """
                    from Steps[kind == %d or kind == %d] select * insert into Relevant;
                    partition with (session of Relevant) begin
                    from every s=Relevant[kind == %1$d] -> e=Relevant[kind == %2$d] within %d min
                    select e.id as name insert into Matches;
                    end;
                    """.formatted(Kind.SECRET.number(), Kind.EGRESS.number(), Job.MINUTES_AFTER_SECRET);
            case DENIALS -> """
                    from Steps[kind == %d]#window.externalTime(time, %d min)
                    select id as name, session, count() as denied group by session having denied == %dL insert into Matches;
                    """.formatted(Kind.DENIAL.number(), Job.MINUTES_OF_DENIALS, Job.DENIED);
            case DESTINATIONS -> """
                    from Steps[place != 0L]
                    select session as name, distinctCount(place) as places group by session having places == %dL insert into Matches;
                    """.formatted(Job.PLACES);
        };
    }

    /** The first column is the name of the match. */
    private static final class Collector extends StreamCallback {

        private final Set<String> found;

        Collector(Set<String> found) {
            this.found = found;
        }

        @Override
        public void receive(Event[] events) {
            for (Event event : events) {
                found.add((String) event.getData(0));
            }
        }
    }
}
