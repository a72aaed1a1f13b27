package io.cordon.load.extraction;

import io.cordon.load.core.TraceWork;
import io.cordon.load.recorded.Recordings;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What tools gave back: texts of one kind, a made-up mix in the proportions of recorded agents, or recordings. */
public final class ResultTexts {

    /** Made up in the proportions of recorded agents: half of them below 143 characters. What the target is about. */
    public static final String RESULTS = "results";

    private static final int LONG = 64 << 10;
    private static final int RESULT_COUNT = 2_000;
    private static final int SESSIONS = 400;

    private ResultTexts() {}

    /** The mix, a {@link SampleText} of 64 KiB, or the results of recordings whose files are named. */
    static List<String> of(String name) {
        if (name.equals(RESULTS)) {
            TraceWork work = new TraceWork(1);
            return IntStream.range(0, RESULT_COUNT).mapToObj(i -> work.result()).toList();
        }
        return kinds().contains(name)
                ? List.of(SampleText.valueOf(name).ofAtLeast(LONG).substring(0, LONG))
                : Recordings.read(name).sample(SESSIONS).results();
    }

    private static List<String> kinds() {
        return Arrays.stream(SampleText.values()).map(Enum::name).collect(Collectors.toList());
    }
}
