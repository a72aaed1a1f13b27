package io.cordon.detectors.detector;

import io.cordon.detectors.detector.Description.Parameter;
import io.cordon.detectors.detector.Weighing.Pattern;
import io.cordon.detectors.finding.Grade;
import io.cordon.detectors.subject.SubjectCatalog;
import java.nio.file.Path;
import java.util.Locale;

/** docs/detections.md, from the descriptions in the code. */
final class DetectionsPage {

    static final Path FILE = Path.of("../docs/detections.md");

    private final StringBuilder page = new StringBuilder();

    private DetectionsPage() {}

    static String text() {
        DetectionsPage page = new DetectionsPage();
        page.head();
        DetectorCatalog.kinds().forEach(kind -> page.detector(kind.description()));
        page.detector(DetectorFailed.DESCRIPTION);
        page.acrossSessions();
        return page.page.toString();
    }

    private void head() {
        line("# Detections");
        line("");
        line(
                "Generated from the code of `detectors/`; do not edit. The scenario files that show each detector firing and keeping silent are in");
        line("`detectors/src/test/resources/scenarios/`.");
        line("");
        line("Each finding carries an evidence grade, and the grade limits what may be done on it without a person:");
        line("");
        line("| grade | at most |");
        line("|---|---|");
        for (Grade grade : Grade.values()) {
            line("| " + words(grade) + " | " + words(grade.limit()) + " |");
        }
        line("");
        line("| detector | family | grade | severity | frameworks |");
        line("|---|---|---|---|---|");
        DetectorCatalog.kinds().forEach(kind -> row(kind.description()));
        SubjectCatalog.descriptions().forEach(this::row);
        line("");
    }

    private void acrossSessions() {
        line("# Across sessions");
        line("");
        line(
                "What follows looks at credentials rather than sessions: at what their sessions report, what their issuer lists and what the places");
        line(
                "that honour them saw (topic `audit`). Its scenario files are in `detectors/src/test/resources/credential-scenarios/`.");
        line("");
        SubjectCatalog.descriptions().forEach(this::detector);
    }

    private void row(Description detector) {
        line("| [" + detector.id() + "](#" + detector.id() + ") | " + words(detector.family()) + " | "
                + words(detector.grade()) + " | " + words(detector.severity()) + " | "
                + String.join(", ", detector.frameworks()) + " |");
    }

    private void detector(Description detector) {
        line("## " + detector.id());
        line("");
        line("**" + detector.title() + "** (version " + detector.version() + "). " + detector.summary());
        line("");
        line("*Response.* " + detector.response());
        line("");
        line("*Fires falsely.* " + detector.firesFalsely());
        line("");
        if (!detector.parameters().isEmpty()) {
            line("| parameter | default | unit | reason |");
            line("|---|---|---|---|");
            detector.parameters().forEach(this::parameter);
            line("");
        }
        detector.weighing().ifPresent(this::weighing);
    }

    private void weighing(Weighing weighing) {
        line(
                "Of its patterns the strongest counts of those that are seen. Each needs all of its signs; \"handed over\" are its points where the user "
                        + "said to do what the content says.");
        line("");
        line("| pattern | points | handed over | signs | says | reason | fires falsely |");
        line("|---|---|---|---|---|---|---|");
        weighing.patterns().forEach(this::pattern);
        line("");
        line("| sign | holds if |");
        line("|---|---|");
        weighing.signs().forEach(sign -> line("| " + sign.id() + " | " + sign.meaning() + " |"));
        line("");
        line("What no setting changes:");
        line("");
        line("| constant | value | unit | reason |");
        line("|---|---|---|---|");
        weighing.constants().forEach(this::parameter);
        line("");
    }

    private void pattern(Pattern pattern) {
        line("| " + pattern.id() + " | " + pattern.points() + " | " + pattern.pointsIfDelegated() + " | "
                + String.join(", ", pattern.signs()) + " | " + pattern.sentence() + " | " + pattern.reason() + " | "
                + pattern.firesFalsely() + " |");
    }

    private void parameter(Parameter parameter) {
        line("| " + parameter.name() + " | " + parameter.value() + " | " + parameter.unit() + " | " + parameter.reason()
                + " |");
    }

    private void line(String text) {
        page.append(text).append('\n');
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
