package io.cordon.load.containment;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.gate.view.SubjectKeys;
import io.cordon.operations.cluster.Cluster;
import io.cordon.operations.report.ContainmentReport;
import io.cordon.operations.report.ReportReader;
import io.cordon.quickstart.agent.CastMember;
import io.cordon.quickstart.agent.Narrator;
import io.cordon.quickstart.agent.Pace;
import io.cordon.quickstart.agent.Role;
import io.cordon.quickstart.agent.Step;
import io.cordon.quickstart.agent.Troupe;
import io.cordon.quickstart.broker.SessionCredentials;
import io.cordon.quickstart.stage.Closer;
import io.cordon.quickstart.stage.Logs;
import io.cordon.quickstart.stage.Stage;
import io.cordon.quickstart.stage.StageOptions;
import io.cordon.quickstart.stage.WorkDirectory;
import io.cordon.quickstart.story.CordonFeed;
import io.cordon.quickstart.story.Ledger;
import io.cordon.quickstart.story.StartUpBoard;
import io.cordon.quickstart.story.Story;
import io.cordon.quickstart.story.Style;
import io.cordon.quickstart.story.Telling;
import io.cordon.quickstart.story.Terminal;
import io.cordon.quickstart.world.World;
import io.cordon.schemas.serde.HttpSchemaRegistry;
import io.cordon.schemas.serde.RegistryConfig;
import io.cordon.schemas.topic.TopicNames;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Time to contain, on everything that the quickstart starts: sessions turn hostile at a steady rate, each with a role and a token of its own, and are ended. The
 * figures come from the report that operators get; when a gate denies is seen by asking one.
 *
 * <p><b>Failure semantics</b> Ends with 1 if a session that turned hostile is not proven to be contained, or could not play at all: such a session is named with its reason,
 * and the others are measured.
 */
public final class ContainmentRun {
    /** How a line begins that names a session that could not play. */
    public static final String FAILED = "failed:";

    private static final Duration SETTLING = Duration.ofSeconds(60);

    /** Each attempt costs the targets, which run on the same cores, a login or an introspection: an agent that never waits would measure them. */
    private static final Pace PACE = new Pace(Duration.ofMillis(50), Duration.ofMillis(200), Duration.ofSeconds(30));

    private final RunOptions options;
    private final PrintStream out;
    private final Ledger ledger = new Ledger();
    private int begun;

    private ContainmentRun(RunOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** Options: {@link RunOptions#USAGE}. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try {
            System.exit(new ContainmentRun(RunOptions.of(arguments), System.out).run() ? 0 : 1);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "; options: " + RunOptions.USAGE);
            System.exit(2);
        }
    }

    /** Whether all were contained. */
    static boolean run(RunOptions options, PrintStream out) throws IOException, InterruptedException {
        return new ContainmentRun(options, out).run();
    }

    private boolean run() throws IOException, InterruptedException {
        return told(figures());
    }

    private Figures figures() throws IOException, InterruptedException {
        Telling silent = new Telling(new Terminal(new PrintWriter(PrintWriter.nullWriter()), new Style(false)));
        try (WorkDirectory directory = WorkDirectory.create(Optional.empty());
                Closer closer = new Closer()) {
            Logs.to(directory.log());
            Stage stage = start(closer, directory, new CordonFeed(silent, ledger, false));
            try (GateWatch watch = GateWatch.of(stage.gate().view())) {
                Troupe troupe = stage.troupe(new Watched(new Story(silent, ledger, false), watch), PACE);
                told("warm-up", play(troupe, options.warmUp()));
                Instant began = Instant.now();
                told(FAILED, play(troupe, options.count()));
                return Figures.of(report(stage, began), watch.denied());
            }
        }
    }

    private Stage start(Closer closer, WorkDirectory directory, CordonFeed feed) throws InterruptedException {
        Terminal terminal = new Terminal(new PrintWriter(System.err, true, UTF_8), new Style(false));
        try (StartUpBoard board = new StartUpBoard(terminal)) {
            StageOptions stage = StageOptions.of(options.idp()).forContainments(options.containments());
            return Stage.start(board, closer, directory, feed, stage);
        }
    }

    /** Begins sessions at their times, whatever became of those before, and waits for all of them; those that failed. */
    private List<String> play(Troupe troupe, int count) throws InterruptedException {
        Map<String, Future<?>> playing = new LinkedHashMap<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long first = System.nanoTime();
            for (int i = 0; i < count; i++) {
                long due = first + i * options.interval().toNanos();
                TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
                CastMember session = HostileSession.number(begun++);
                playing.put(session.role().name(), threads.submit(() -> troupe.play(session)));
            }
        }
        settle();
        return playing.entrySet().stream()
                .filter(each -> each.getValue().state() == Future.State.FAILED)
                .map(each ->
                        each.getKey() + ": " + each.getValue().exceptionNow().getMessage())
                .toList();
    }

    private void told(String what, List<String> failures) {
        failures.forEach(failure -> out.println(what + ' ' + failure));
    }

    private void settle() throws InterruptedException {
        Instant end = Instant.now().plus(SETTLING);
        while (!ledger.settled() && Instant.now().isBefore(end)) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static ContainmentReport report(Stage stage, Instant since) {
        Map<String, String> addresses = stage.addresses();
        String registry = addresses.getOrDefault("registry", "");
        try (HttpSchemaRegistry schemas = new HttpSchemaRegistry(RegistryConfig.of(URI.create(registry)))) {
            Map<String, Object> kafka = Map.of("bootstrap.servers", addresses.getOrDefault("Kafka", ""));
            return new ReportReader(new Cluster(kafka, schemas, TopicNames.standard()), World.TENANT)
                    .read(Optional.of(since));
        }
    }

    private boolean told(Figures figures) throws IOException {
        List<Figure> lines = new ArrayList<>(figures.lines());
        lines.add(Figure.share("contain_share", figures.contained(), options.count()));
        lines.forEach(figure -> out.println(figure.text()));
        out.printf("%d of %d sessions contained and proven%n", figures.contained(), options.count());
        if (options.json().isPresent()) {
            Files.write(options.json().get(), lines.stream().map(Figure::json).toList());
        }
        return figures.contained() == options.count();
    }

    /** The story's narrator, and a watch on the gate for each session that begins. */
    private record Watched(Story story, GateWatch watch) implements Narrator {
        @Override
        public void began(Role role, String session, SessionCredentials credentials) {
            watch.watch(session, SubjectKeys.of(World.TENANT, session, session, role.agent()));
            story.began(role, session, credentials);
        }

        @Override
        public void took(Role role, String session, Step step) {
            story.took(role, session, step);
        }

        @Override
        public void noted(Role role, String session, String what) {
            story.noted(role, session, what);
        }

        @Override
        public void ended(Role role, String session, boolean completed) {
            story.ended(role, session, completed);
        }
    }
}
