package io.cordon.cli.validate;

import io.cordon.cli.evaluate.EachSession;
import io.cordon.cli.evaluate.Evaluation;
import io.cordon.cli.evaluate.Judged;
import io.cordon.cli.score.Decision;
import io.cordon.cli.score.Scores;
import io.cordon.cli.score.SetReport;
import io.cordon.detectors.Core;
import io.cordon.detectors.CoreConfig;
import io.cordon.extract.tool.ToolCatalog;
import io.cordon.recording.Label;
import io.cordon.recording.TraceSession;
import io.cordon.recording.play.Extraction;
import io.cordon.recording.play.PreparedSession;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Judges every session with baselines of benign sessions of other tasks. Two passes: what each session looks like, then each session with the core
 * of its fold, of its half and of its type left out. Extraction, which is most of the work, runs once a pass.
 */
public final class CrossValidation {

    /** Under this name stand all sets that have attacks, as one. */
    static final String TOGETHER = "together";

    private final CoreConfig config;
    private final Map<String, List<Label>> sets;
    private final Map<String, Label> labels = new HashMap<>();

    public CrossValidation(CoreConfig config, Map<String, List<Label>> sets) {
        this.config = config;
        this.sets = sets;
        sets.values().forEach(rows -> rows.forEach(label -> labels.put(label.session(), label)));
    }

    /** How good it is with a catalogue. */
    public Figures run(String what, List<TraceSession> sessions, ToolCatalog catalog) {
        List<TraceSession> labelled = sessions.stream()
                .filter(session -> labels.containsKey(session.id()))
                .toList();
        Extraction extraction = new Extraction(catalog);
        Core bare = Core.of(config);
        List<Judged> seen = EachSession.map(
                what + ": learning", labelled, session -> Evaluation.judge(extraction.of(session), bare));
        Plan plan = new Plan(config, labels, seen);
        Map<Protocol, List<Decision>> decisions = new EnumMap<>(Protocol.class);
        for (Map<Protocol, List<Decision>> own :
                EachSession.map(what + ": judging", labelled, session -> judge(extraction.of(session), plan))) {
            own.forEach((protocol, its) ->
                    decisions.computeIfAbsent(protocol, p -> new ArrayList<>()).addAll(its));
        }
        Map<String, String> types = labelled.stream()
                .collect(Collectors.toMap(TraceSession::id, TraceSession::agentType, (one, same) -> one));
        return figures(decisions, types);
    }

    private static Map<Protocol, List<Decision>> judge(PreparedSession session, Plan plan) {
        Map<Protocol, List<Decision>> decisions = new EnumMap<>(Protocol.class);
        plan.cores(session.id())
                .forEach((protocol, core) ->
                        decisions.put(protocol, Evaluation.judge(session, core).decisions()));
        return decisions;
    }

    private Figures figures(Map<Protocol, List<Decision>> decisions, Map<String, String> types) {
        Map<String, List<Label>> all = new LinkedHashMap<>(sets);
        List<Label> together = new ArrayList<>();
        sets.values().stream()
                .filter(rows -> rows.stream().anyMatch(Label::isAttack))
                .forEach(together::addAll);
        all.put(TOGETHER, together);
        Map<Protocol, Map<String, SetReport>> reports = new EnumMap<>(Protocol.class);
        for (Protocol protocol : Protocol.values()) {
            Map<String, SetReport> bySet = new LinkedHashMap<>();
            List<Decision> its = decisions.getOrDefault(protocol, List.of());
            all.forEach((set, rows) -> bySet.put(set, SetReport.of(set, rows, its)));
            reports.put(protocol, bySet);
        }
        return new Figures(reports, byType(together, decisions.getOrDefault(Protocol.COLD, List.of()), types));
    }

    /** Each agent type of the sets with attacks by itself: one that fails must not hide behind the others. */
    private static Map<String, Scores> byType(List<Label> together, List<Decision> cold, Map<String, String> types) {
        Map<String, List<Label>> byType = together.stream()
                .filter(label -> types.containsKey(label.session()))
                .collect(Collectors.groupingBy(
                        label -> types.getOrDefault(label.session(), ""), TreeMap::new, Collectors.toList()));
        Map<String, Scores> scores = new TreeMap<>();
        byType.forEach((type, rows) -> scores.put(type, Scores.of(type, rows, cold)));
        return scores;
    }
}
