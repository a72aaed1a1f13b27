package io.cordon.load.extraction;

import io.cordon.load.core.TraceWork;
import io.cordon.load.recorded.Recordings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What tools gave back: texts of one kind, made-up mixes in the proportions of recorded agents, or recordings. */
public final class ResultTexts {

    /** Made up, as long as what tools gave recorded agents: half of them below 144 characters, and most characters in few of them. What the target is about. */
    public static final String RESULTS = "results";

    /** Made up, as long as what recordings hold of it: the first 2,000 characters. */
    public static final String SHORT_RESULTS = "short-results";

    private static final int LONG = 64 << 10;
    private static final int RESULT_COUNT = 2_000;
    private static final int SESSIONS = 400;

    private ResultTexts() {}

    /** A mix, a {@link SampleText} of 64 KiB, or the results of recordings whose files are named. */
    static List<String> of(String name) {
        return switch (name) {
            case RESULTS -> results();
            case SHORT_RESULTS -> shortResults();
            default ->
                kinds().contains(name)
                        ? List.of(SampleText.valueOf(name).ofAtLeast(LONG).substring(0, LONG))
                        : Recordings.read(name).sample(SESSIONS).results();
        };
    }

    /** Neighbours in length are of all kinds, so that the few long ones are too; then all are mixed. */
    private static List<String> results() {
        TraceWork work = new TraceWork(1);
        int[] lengths = ResultLengths.evenly(RESULT_COUNT).toArray();
        List<String> results = new ArrayList<>();
        for (int i = 0; i < lengths.length; i++) {
            results.add(work.result(lengths[i], i));
        }
        Collections.shuffle(results, new Random(1));
        return List.copyOf(results);
    }

    private static List<String> shortResults() {
        TraceWork work = new TraceWork(1);
        return IntStream.range(0, RESULT_COUNT).mapToObj(i -> work.result()).toList();
    }

    private static List<String> kinds() {
        return Arrays.stream(SampleText.values()).map(Enum::name).collect(Collectors.toList());
    }
}
