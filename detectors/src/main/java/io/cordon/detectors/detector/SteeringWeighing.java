package io.cordon.detectors.detector;

import io.cordon.detectors.detector.Description.Parameter;
import io.cordon.detectors.detector.SteeringPattern.Lead;
import io.cordon.detectors.detector.Weighing.Pattern;
import io.cordon.detectors.detector.Weighing.Sign;
import io.cordon.detectors.facts.Passage;
import io.cordon.detectors.facts.Passages;
import io.cordon.detectors.facts.UserShare;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The patterns of steering as they are told: for the documentation, made of what decides. */
final class SteeringWeighing {

    /** Those that both kinds of patterns rest on. */
    private static final List<Parameter> COMMON = List.of(
            new Parameter(
                    "far",
                    Steering.FAR,
                    "% of words",
                    "a text with fewer of its words in the task (two more are counted, so that short texts do not pass) is far from it; the bound "
                            + "of the study before the product"),
            new Parameter(
                    "ofUser",
                    UserShare.PERCENT,
                    "% of words",
                    "with so many of its words in what the user said, an argument is his: more than half, so that a few common words do not "
                            + "make it his"),
            new Parameter(
                    "handedOver",
                    SteeringPattern.HANDED_OVER,
                    "points",
                    "no more are left where another sentence of the text that leads the call led an earlier call that ran, or where the user said to do what "
                            + "the content says and the sentence is no farther from the task than its text by and large: a person is asked. Another "
                            + "destination than the user named keeps its points"),
            new Parameter(
                    "leastSessions",
                    SteeringThresholds.LEAST_SESSIONS,
                    "sessions",
                    "an agent type of which fewer clean sessions are known is judged by the two bounds above as they are"),
            new Parameter(
                    "askedShare",
                    SteeringThresholds.ASKED_PERCENT,
                    "% of sessions",
                    "what more of a type's clean sessions show is its ordinary work, and asking about it would teach people to say yes"),
            new Parameter(
                    "mostAboveStepUp",
                    SteeringThresholds.MOST_ABOVE_STEP_UP,
                    "points",
                    "so far history raises stepUpPoints and no further: a poisoned baseline silences the weak patterns and no others"),
            new Parameter(
                    "containedShare",
                    SteeringThresholds.CONTAINED_PERCENT,
                    "% of sessions",
                    "what more of a type's clean sessions show must not contain one"),
            new Parameter(
                    "mostAboveContain",
                    SteeringThresholds.MOST_ABOVE_CONTAIN,
                    "points",
                    "so far history raises containPoints and no further: just below the strongest pattern of destinations, which always contains"));

    private static final List<Parameter> OF_WORDS = List.of(
            new Parameter(
                    "leastWords",
                    TellingSentences.LEAST_COVER,
                    "words",
                    "one word in common with some sentence is chance; the bound of the study before the product"),
            new Parameter(
                    "muchMore",
                    TellingSentences.MUCH_MORE_PERCENT,
                    "% of the call's words",
                    "what a sentence must have more of them than the task; the bound of the study before the product"),
            new Parameter(
                    "longestArgument",
                    CallWords.LONGEST_ARGUMENT,
                    "characters",
                    "a longer argument is a text of its own, which has words of everything"),
            new Parameter(
                    "wordsOfArgument",
                    CallWords.WORDS_OF_ARGUMENT,
                    "words",
                    "as many as a short argument has; later ones do not count"),
            new Parameter(
                    "sentences",
                    Passages.LIMIT,
                    "sentences of a tree",
                    "12 KiB; what looks least like an order makes room first, so that chatter does not wash one away"),
            new Parameter(
                    "wordsOfSentence",
                    Passage.MAX_WORDS,
                    "words",
                    "with it a page of sentences is a KiB; an order says what it wants early"));

    private SteeringWeighing() {}

    static Weighing of(Lead lead) {
        List<SteeringPattern> patterns = SteeringPattern.ALL.stream()
                .filter(pattern -> pattern.lead() == lead)
                .toList();
        return new Weighing(
                signs(patterns),
                patterns.stream()
                        .map(SteeringWeighing::told)
                        .sorted(Comparator.comparingInt(Pattern::points).reversed())
                        .toList(),
                lead == Lead.DESTINATION ? COMMON : both());
    }

    private static List<Parameter> both() {
        return Stream.of(OF_WORDS, COMMON).flatMap(List::stream).toList();
    }

    private static List<Sign> signs(List<SteeringPattern> patterns) {
        return patterns.stream()
                .flatMap(pattern -> pattern.signs().stream())
                .distinct()
                .sorted()
                .map(sign -> new Sign(id(sign), sign.meaning()))
                .toList();
    }

    private static Pattern told(SteeringPattern pattern) {
        SteeringReasons.Reasons why = SteeringReasons.of(pattern);
        return new Pattern(
                id(pattern),
                pattern.sentence(),
                pattern.signs().stream().map(SteeringWeighing::id).toList(),
                pattern.points(false),
                pattern.points(true),
                why.points(),
                why.firesFalsely());
    }

    private static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
