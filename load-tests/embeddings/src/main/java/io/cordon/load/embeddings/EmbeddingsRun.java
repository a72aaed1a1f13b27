package io.cordon.load.embeddings;

import io.cordon.detectors.Core;
import io.cordon.detectors.CoreConfig;
import io.cordon.extract.tool.ToolCatalog;
import io.cordon.recording.CatalogFile;
import io.cordon.recording.Label;
import io.cordon.recording.TraceFile;
import io.cordon.recording.TraceSession;
import io.cordon.recording.play.Extraction;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The measurement of ADR 62: {@code EmbeddingsRun CATALOG (SESSIONS LABELS)...}. */
public final class EmbeddingsRun {

    private final Similarity similarity = new Similarity();
    private final Core core = Core.of(CoreConfig.defaults());
    private final List<CallScore> scores = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();

    private EmbeddingsRun() {}

    public static void main(String[] args) {
        if (args.length < 3 || args.length % 2 == 0) {
            throw new IllegalArgumentException(
                    "expected CATALOG (SESSIONS LABELS)..., got " + args.length + " arguments");
        }
        beQuiet();
        EmbeddingsRun run = new EmbeddingsRun();
        ToolCatalog catalog = CatalogFile.read(Path.of(args[0]));
        for (int i = 1; i < args.length; i += 2) {
            run.read(catalog, Path.of(args[i]), Path.of(args[i + 1]));
        }
        run.print();
    }

    /** The tokenizer's library asks where it runs and tells its makers, unless it is told not to. */
    private static void beQuiet() {
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.offline", "true");
    }

    private void read(ToolCatalog catalog, Path sessions, Path of) {
        labels.addAll(Label.read(of));
        Extraction extraction = new Extraction(catalog);
        for (TraceSession session : TraceFile.read(sessions)) {
            scores.addAll(new SessionReading(similarity).read(session, extraction.of(session), core));
        }
    }

    private void print() {
        System.out.printf("%d calls with an effect; %s%n%n", scores.size(), similarity.cost());
        System.out.println("| rule | attacks in time | benign sessions hit |");
        System.out.println("|---|---|---|");
        for (Rule rule : Rule.ALL) {
            Map<String, Integer> first = new HashMap<>();
            scores.stream()
                    .filter(rule.stops())
                    .forEach(call -> first.merge(call.session(), call.sequence(), Math::min));
            System.out.printf(
                    "| %s | %s | %s |%n",
                    rule.name(),
                    share(Label::isAttack, label -> inTime(label, first)),
                    share(Label::isBenign, label -> first.containsKey(label.session())));
        }
    }

    private static boolean inTime(Label attack, Map<String, Integer> first) {
        return first.getOrDefault(attack.session(), Integer.MAX_VALUE)
                <= attack.harmSequence().orElse(-1);
    }

    private String share(Predicate<Label> of, Predicate<Label> hit) {
        long all = labels.stream().filter(of).count();
        long hits = labels.stream().filter(of).filter(hit).count();
        return "%.1f %% (%d of %d)".formatted(100.0 * hits / Math.max(1, all), hits, all);
    }
}
