package io.cordon.quickstart;

import io.cordon.quickstart.agent.Pace;
import io.cordon.quickstart.stage.Closer;
import io.cordon.quickstart.stage.Logs;
import io.cordon.quickstart.stage.Stage;
import io.cordon.quickstart.stage.StageOptions;
import io.cordon.quickstart.stage.StartFailedException;
import io.cordon.quickstart.stage.WorkDirectory;
import io.cordon.quickstart.story.CordonFeed;
import io.cordon.quickstart.story.Ledger;
import io.cordon.quickstart.story.StartUpBoard;
import io.cordon.quickstart.story.Story;
import io.cordon.quickstart.story.Style;
import io.cordon.quickstart.story.Telling;
import io.cordon.quickstart.story.Terminal;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The demonstration: starts everything, lets agents work and turn hostile, and tells what became of them.
 *
 * <p><b>Failure semantics</b> Whatever happens, what was started is stopped again before {@link #run} returns, also when the
 * process is told to end while it runs.
 */
public final class Quickstart {
    /** All went as it should. */
    public static final int PASSED = 0;

    /** A part did not start, a hostile session got away, or an ordinary one was touched. */
    public static final int FAILED = 1;

    private static final Logger LOG = LoggerFactory.getLogger(Quickstart.class);
    private static final String DRILL = "kill-path drill";
    private static final Duration BETWEEN_SESSIONS = Duration.ofSeconds(15);

    private final QuickstartOptions options;
    private final Terminal terminal;
    private final WorkDirectory directory;

    private Quickstart(QuickstartOptions options, Terminal terminal, WorkDirectory directory) {
        this.options = options;
        this.terminal = terminal;
        this.directory = directory;
    }

    /**
     * Runs it.
     *
     * @param out where the story is told
     * @return {@link #PASSED} or {@link #FAILED}
     */
    public static int run(QuickstartOptions options, PrintWriter out) {
        Terminal terminal = new Terminal(out, new Style(!options.plain()));
        // The interruption is closed last: until then the process waits for what is closed before.
        try (Interruption interruption = Interruption.ofThisThread();
                WorkDirectory directory = WorkDirectory.create(options.directory())) {
            Logs.to(directory.log());
            return new Quickstart(options, terminal, directory).run();
        }
    }

    private int run() {
        Telling telling = new Telling(terminal);
        try (Closer closer = new Closer()) {
            return told(telling, closer);
        } catch (StartFailedException e) {
            LOG.atError().addKeyValue("part", e.part()).setCause(e).log("a part did not start");
            telling.say("");
            telling.say(e.part() + " did not start:");
            e.reason().lines().forEach(line -> telling.say("  " + line));
            telling.say("All logs are in " + directory.path() + ".");
            return FAILED;
        } catch (InterruptedException e) {
            telling.say("stopped");
            return options.once() ? FAILED : PASSED;
        } finally {
            telling.say("");
        }
    }

    private int told(Telling telling, Closer closer) throws InterruptedException {
        Ledger ledger = new Ledger();
        CordonFeed feed = new CordonFeed(telling, ledger, options.verbose());
        Stage stage;
        Show show;
        telling.chapter("Cordon quickstart: real parts on 127.0.0.1"
                + (options.secured() ? ", each role under a principal of its own" : "")
                + (options.images().isPresent() ? ", Cordon's services from their images" : ""));
        try (StartUpBoard board = new StartUpBoard(terminal)) {
            StageOptions made =
                    StageOptions.of(options.idp()).secured(options.secured()).from(options.images());
            stage = Stage.start(board, closer, directory, feed, made);
            Story story = new Story(telling, ledger, options.verbose());
            show = new Show(stage.troupe(story, Pace.readable()), telling, ledger);
            drill(board, show);
            telling.say("all parts ready after " + board.total());
        }
        show.play();
        Ending ending = new Ending(terminal, telling);
        boolean passed = ending.tell(stage, directory, ledger, feed).passed();
        if (!options.once()) {
            ending.invite(stage.operator(), directory);
            goOn(telling, show);
        }
        telling.say("stopping ...");
        return passed ? PASSED : FAILED;
    }

    private static void drill(StartUpBoard board, Show show) throws InterruptedException {
        long began = board.begin(DRILL);
        if (show.drill()) {
            board.ready(DRILL, began, "a canary session turned hostile, was contained, and that is proven");
        } else {
            board.failed(DRILL);
        }
    }

    /** Ordinary work goes on, so that there is something to see in metrics and topics. */
    private static void goOn(Telling telling, Show show) throws InterruptedException {
        telling.chapter("Ordinary work goes on. Ctrl-C ends it.");
        for (int i = 0; true; i++) {
            show.playOrdinary(i);
            TimeUnit.SECONDS.sleep(BETWEEN_SESSIONS.toSeconds());
        }
    }
}
