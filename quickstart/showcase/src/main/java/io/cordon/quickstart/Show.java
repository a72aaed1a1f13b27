package io.cordon.quickstart;

import io.cordon.quickstart.agent.CastMember;
import io.cordon.quickstart.agent.HostileCast;
import io.cordon.quickstart.agent.OrdinaryCast;
import io.cordon.quickstart.agent.Plot;
import io.cordon.quickstart.agent.Role;
import io.cordon.quickstart.agent.RuntimeKind;
import io.cordon.quickstart.agent.Troupe;
import io.cordon.quickstart.story.Ledger;
import io.cordon.quickstart.story.Telling;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The order of events: ordinary work first, then one hostile agent after the other, each with ordinary work beside it. */
final class Show {
    private static final Logger LOG = LoggerFactory.getLogger(Show.class);
    private static final Duration STAGGER = Duration.ofMillis(150);
    private static final Duration SETTLING = Duration.ofSeconds(20);

    private static final String ABOUT_THEFT =
            "The agent does nothing wrong and its runtime reports nothing odd. The tool server's own record shows its token in two places"
                    + " at once: the token is revoked, the session is left alone.";

    private final Troupe troupe;
    private final Telling telling;
    private final Ledger ledger;

    Show(Troupe troupe, Telling telling, Ledger ledger) {
        this.troupe = troupe;
        this.telling = telling;
        this.ledger = ledger;
    }

    /** Ends a canary session, before anybody relies on it. */
    boolean drill() throws InterruptedException {
        play(HostileCast.drill());
        settle();
        return ledger.settled();
    }

    /** Plays all of it. Throws if it is interrupted. */
    void play() throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                play(threads, OrdinaryCast.all(), HostileCast.all());
            } catch (InterruptedException e) {
                threads.shutdownNow(); // whoever still plays is told to stop, and waited for
                throw e;
            }
        }
    }

    private void play(ExecutorService threads, List<CastMember> ordinary, List<CastMember> hostile)
            throws InterruptedException {
        int first = ordinary.size() - hostile.size() + 1;
        telling.chapter("Ordinary work");
        telling.about(
                "Every agent has a database role and an OAuth2 token of its own. Each step asks the gate, then runs.");
        together(threads, ordinary.subList(0, first));
        for (int i = 0; i < hostile.size(); i++) {
            Role villain = hostile.get(i).role();
            boolean theft = villain.plot() == Plot.THEFT;
            telling.chapter((theft ? "Somebody steals from an agent: " : "An agent turns hostile: ")
                    + villain.plot().title());
            telling.about(theft ? ABOUT_THEFT : about(villain.runtime()));
            List<CastMember> scene = new ArrayList<>(List.of(hostile.get(i)));
            if (first + i < ordinary.size()) {
                scene.add(ordinary.get(first + i));
            }
            together(threads, scene);
            settle();
        }
    }

    private static String about(RuntimeKind runtime) {
        return switch (runtime) {
            case GATED ->
                "Its runtime has the gate: harmful calls are denied before they run. Then it goes on past the gate,"
                        + " until the targets themselves refuse its credentials.";
            case REPORTING ->
                "Its runtime only reports and prevents nothing: the topology has to find it and have its access ended"
                        + " at the targets.";
        };
    }

    /** One more ordinary session, for as long as the demonstration goes on. */
    void playOrdinary(int number) {
        List<CastMember> ordinary = OrdinaryCast.all();
        play(ordinary.get(number % ordinary.size()));
    }

    private void together(ExecutorService threads, List<CastMember> members) throws InterruptedException {
        List<Future<?>> playing = new ArrayList<>();
        for (CastMember member : members) {
            playing.add(threads.submit(() -> play(member)));
            TimeUnit.MILLISECONDS.sleep(STAGGER.toMillis());
        }
        for (Future<?> each : playing) {
            join(each);
        }
    }

    private void play(CastMember member) {
        try {
            troupe.play(member);
        } catch (RuntimeException e) {
            LOG.atError().addKeyValue("agent", member.role().name()).setCause(e).log("session broke down");
            telling.say(member.role().name() + " broke down: " + e.getMessage());
        }
    }

    private static void join(Future<?> playing) throws InterruptedException {
        try {
            playing.get();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("an agent could not play", e);
        }
    }

    /** The proof may come after the agent gave up. */
    private void settle() throws InterruptedException {
        Instant end = Instant.now().plus(SETTLING);
        while (!ledger.settled() && Instant.now().isBefore(end)) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
