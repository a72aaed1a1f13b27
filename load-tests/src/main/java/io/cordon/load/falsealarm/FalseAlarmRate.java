package io.cordon.load.falsealarm;

import io.cordon.detectors.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Estimates how many linked findings ordinary work causes a KiB that goes out. A program: arguments are KiB, threads and
 * seed. The same arguments give the same payloads.
 */
public final class FalseAlarmRate {

    private static final int KIB = 1024;
    private static final int KIB_A_SESSION = 2048;
    private static final int SESSIONS_A_LINE = 8;
    private static final int SHORTEST = 200;
    private static final int LONGEST = 16 * KIB;

    /** With no event in n trials, the rate is below 3/n with 95 % confidence (rule of three). */
    private static final double RULE_OF_THREE = 3;

    /** Upper bound with 95 % confidence of the expected number of events when so many were seen (Poisson). */
    private static final double[] UPPER = {RULE_OF_THREE, 4.75, 6.30, 7.76, 9.16, 10.52};

    private FalseAlarmRate() {}

    /** What was sent and what was found. */
    private record Count(long characters, long payloads, List<String> findings) {

        static final Count NONE = new Count(0, 0, List.of());

        Count plus(Count other) {
            List<String> all = new ArrayList<>(findings);
            all.addAll(other.findings);
            return new Count(characters + other.characters, payloads + other.payloads, all);
        }
    }

    /** Runs it: {@code FalseAlarmRate [KIB [THREADS [SEED]]]}. */
    public static void main(String[] args) throws InterruptedException, ExecutionException {
        long kib = args.length > 0 ? Long.parseLong(args[0]) : 256 * KIB;
        int threads = args.length > 1
                ? Integer.parseInt(args[1])
                : Runtime.getRuntime().availableProcessors();
        long seed = args.length > 2 ? Long.parseLong(args[2]) : 1;
        long sessions = Math.max(1, kib / KIB_A_SESSION);
        List<Callable<Count>> work = new ArrayList<>();
        for (long session = 0; session < sessions; session++) {
            long number = seed * 1_000_003 + session;
            work.add(() -> session(number));
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        List<Future<Count>> running = work.stream().map(pool::submit).toList();
        Count all = Count.NONE;
        for (int done = 1; done <= running.size(); done++) {
            all = all.plus(running.get(done - 1).get());
            if (done == running.size() || done % SESSIONS_A_LINE == 0) {
                print(all, done);
            }
        }
        pool.shutdown();
        all.findings().forEach(System.out::println);
    }

    private static Count session(long number) {
        SecretHolder holder = new SecretHolder(number);
        Random random = new Random(number);
        long characters = 0;
        long payloads = 0;
        List<String> found = new ArrayList<>();
        BenignText[] kinds = BenignText.values();
        while (characters < (long) KIB_A_SESSION * KIB) {
            // Most payloads are short: sizes are spread evenly over their logarithm.
            int size = (int) (SHORTEST * Math.pow((double) LONGEST / SHORTEST, random.nextDouble()));
            BenignText kind = kinds[(int) (payloads % kinds.length)];
            String text = kind.ofAtLeast(size, random);
            for (Finding finding : holder.send(text, payloads % 3 != 0)) {
                found.add(finding.detector() + " in " + kind + " of session " + number + ": " + finding.reason());
            }
            characters += text.length();
            payloads++;
        }
        return new Count(characters, payloads, found);
    }

    private static void print(Count all, int sessions) {
        double kib = all.characters() / (double) KIB;
        int findings = all.findings().size();
        double upper = findings < UPPER.length ? UPPER[findings] : findings + 2 * Math.sqrt(findings) + 2;
        System.out.printf(
                Locale.ROOT,
                "%.0f KiB in %d payloads of %d sessions: %d linked findings, %.2e a KiB, below %.2e with 95 %% confidence%n",
                kib,
                all.payloads(),
                sessions,
                findings,
                findings / kib,
                upper / kib);
    }
}
