package io.cordon.load.survival;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The whole line while parts of it die: brokers, instances of detection, containment owner, actuator and authorization server as processes of their own, events at a
 * fixed rate, and one fault after the other, each healed before the next. A ledger says at the end what became of everything.
 *
 * <p><b>Failure semantics.</b> If something does not heal, no further fault happens, and the ledger is drawn of what there was; only if nobody answers any more, it ends with an
 * exception. Everything is stopped. State and logs are deleted if the ledger is clean, and stay otherwise.
 */
public final class SurvivalRun {

    private static final Logger LOG = LoggerFactory.getLogger(SurvivalRun.class);
    private static final Duration CALM = Duration.ofSeconds(4);
    private static final Duration SETTLING = Duration.ofSeconds(120);

    /** After an outage of an hour as much waits as an hour brings. */
    private static final int SHARE = 4;

    private final SurvivalOptions options;
    private final PrintStream out;
    private final List<FaultRecord> faults = new ArrayList<>();
    private Optional<String> broken = Optional.empty();

    private SurvivalRun(SurvivalOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** Faults at random. */
    public static SurvivalResult run(SurvivalOptions options, PrintStream out) {
        return new SurvivalRun(options, out).inDirectory(SurvivalRun::faults);
    }

    /** Every instance of detection is stopped and started again, one after the other, as an update does. */
    public static SurvivalResult rollingRestart(SurvivalOptions options, PrintStream out) {
        return new SurvivalRun(options, out).inDirectory(SurvivalRun::restarts);
    }

    /** What everything stands on is away, one part after the other, for as long as the options say. */
    public static SurvivalResult outages(SurvivalOptions options, PrintStream out) {
        Outages.of(options.faults()); // before anything is started
        return new SurvivalRun(options, out).inDirectory(SurvivalRun::outages);
    }

    /** What happens to the line. */
    @FunctionalInterface
    private interface Plot {
        void play(SurvivalRun run, Scene scene);
    }

    private SurvivalResult inDirectory(Plot plot) {
        Path directory = created();
        out.println("state and logs: " + directory);
        SurvivalResult result = onVolume(directory, plot);
        if (result.clean()) {
            delete(directory);
        }
        return result;
    }

    private SurvivalResult onVolume(Path directory, Plot plot) {
        Optional<SmallVolume> volume =
                SmallVolume.mount(directory.resolve("detect-1").resolve("state"));
        try {
            return onGround(directory, plot);
        } finally {
            volume.ifPresent(SmallVolume::close);
        }
    }

    private SurvivalResult onGround(Path directory, Plot plot) {
        try (Ground ground = Ground.start(directory, options.brokers());
                Line line = Line.start(ground, options.instances());
                HarmWatch watch = HarmWatch.start(ground);
                LiveTraffic traffic = LiveTraffic.start(ground, options.perSecond(), options.seed(), watch)) {
            Scene scene = new Scene(ground, line);
            Patience.pass(options.warmUp());
            scene.awaitWell();
            played(plot, scene);
            return settled(scene, watch, traffic);
        }
    }

    private void played(Plot plot, Scene scene) {
        try {
            plot.play(this, scene);
        } catch (IllegalStateException e) {
            LOG.atError().setCause(e).log("what died did not heal");
            broken = Optional.of(String.valueOf(e.getMessage()));
            out.println("ended early: " + e.getMessage());
        }
    }

    private void faults(Scene scene) {
        Faults plan = new Faults(options.faults(), options.seed());
        long end = System.nanoTime() + options.length().toNanos();
        do {
            String name = plan.next();
            happens(scene, name, () -> plan.strike(name, scene));
        } while (System.nanoTime() < end);
    }

    private void restarts(Scene scene) {
        scene.line()
                .detection()
                .forEach(instance -> happens(scene, "restart", () -> {
                    instance.stop();
                    instance.start();
                    return instance.name();
                }));
    }

    private void outages(Scene scene) {
        Outages outages = new Outages(options.length(), options.perSecond());
        for (String name : Outages.of(options.faults())) {
            outages.prepare(name, scene);
            happens(scene, name + " away", () -> outages.last(name, scene));
        }
    }

    /** What is done, and returns what it hit. */
    @FunctionalInterface
    private interface Deed {
        String done();
    }

    private void happens(Scene scene, String name, Deed deed) {
        Patience.pass(faults.isEmpty() ? Duration.ZERO : CALM);
        long began = System.nanoTime();
        String hit;
        boolean possible = true;
        try {
            hit = deed.done();
        } catch (ImpossibleFaultException e) {
            hit = String.valueOf(e.getMessage());
            possible = false;
        }
        awaitWell(scene, name, hit, began);
        FaultRecord fault = new FaultRecord(name, hit, began, System.nanoTime(), possible);
        faults.add(fault);
        out.printf(
                "%s: %s, well after %.1f s%n", name, fault.hit(), fault.took().toMillis() / 1_000.0);
    }

    private void awaitWell(Scene scene, String name, String hit, long began) {
        try {
            scene.awaitWell();
        } catch (IllegalStateException e) {
            faults.add(new FaultRecord(name, hit + ", and it did not heal", began, System.nanoTime(), true));
            throw e;
        }
    }

    private SurvivalResult settled(Scene scene, HarmWatch watch, LiveTraffic traffic) {
        traffic.end();
        if (broken.isEmpty()) {
            scene.awaitWell();
        }
        LedgerReading reading = new LedgerReading(scene.ground(), traffic.accepted(), watch);
        Duration settling = SETTLING.plus(options.length().dividedBy(SHARE));
        Patience.within(watch::complete, settling);
        Patience.within(() -> reading.proven().size() >= watch.harms().size(), settling);
        return new SurvivalResult(reading.draw(), faults, watch.harms(), scene.takeovers(), traffic.behind(), broken);
    }

    private static Path created() {
        try {
            return Files.createTempDirectory("cordon-survival");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
