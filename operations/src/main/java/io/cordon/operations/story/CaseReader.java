package io.cordon.operations.story;

import io.cordon.operations.cluster.Cluster;
import io.cordon.operations.cluster.Scope;
import io.cordon.operations.cluster.TopicScan;
import io.cordon.schemas.avro.Command;
import io.cordon.schemas.avro.Containment;
import io.cordon.schemas.avro.Finding;
import io.cordon.schemas.avro.OperatorRequest;
import io.cordon.schemas.avro.Receipt;
import io.cordon.schemas.avro.RequestAnswer;
import io.cordon.schemas.topic.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;

/** Puts together what the topics say about a case, a session, an agent or a credential. */
public final class CaseReader {

    private final TopicScan scan;
    private final String tenant;

    public CaseReader(Cluster cluster, String tenant) {
        this.scan = new TopicScan(cluster);
        this.tenant = tenant;
    }

    /** The story of a case id or of a subject's name, in the order of time; empty if nothing is known of it. */
    public List<Chapter> tell(String name) {
        Set<String> names = names(name);
        List<Chapter> chapters = new ArrayList<>();
        add(chapters, Topic.FINDINGS, Finding.class, names, Mentions::of, Chapters::of);
        add(chapters, Topic.REQUESTS, OperatorRequest.class, names, Mentions::of, Chapters::of);
        add(chapters, Topic.ANSWERS, RequestAnswer.class, names, Mentions::of, Chapters::of);
        add(chapters, Topic.CONTAINMENT, Containment.class, names, Mentions::of, Chapters::of);
        add(chapters, Topic.COMMANDS, Command.class, names, Mentions::of, Chapters::of);
        add(chapters, Topic.RECEIPTS, Receipt.class, names, Mentions::of, Chapters::of);
        chapters.sort(Comparator.comparing(Chapter::at));
        return withoutRepeats(chapters);
    }

    /** A state that is published again, because something about it changed that people do not read, is told once. */
    private static List<Chapter> withoutRepeats(List<Chapter> chapters) {
        List<Chapter> told = new ArrayList<>();
        for (Chapter each : chapters) {
            if (told.isEmpty() || !told.getLast().tellsTheSameAs(each)) {
                told.add(each);
            }
        }
        return told;
    }

    /** A case has subjects, and a subject has cases: what is asked for, and what is contained under that name. */
    private Set<String> names(String name) {
        Set<String> names = new HashSet<>(Set.of(name));
        for (Containment each :
                scan.latest(Topic.CONTAINMENT, Containment.class, Scope.whole()).values()) {
            if (each.getTenant().equals(tenant) && each.getCaseId().equals(name)) {
                names.add(each.getSubject().getRef());
            }
        }
        return names;
    }

    private <T extends SpecificRecord> void add(
            List<Chapter> chapters,
            Topic topic,
            Class<T> type,
            Set<String> names,
            Function<T, Mentions> mentions,
            Function<T, List<Chapter>> telling) {
        for (T value : scan.values(topic, type, Scope.whole())) {
            Mentions mention = mentions.apply(value);
            if (mention.tenant().equals(tenant) && mention.names().stream().anyMatch(names::contains)) {
                chapters.addAll(telling.apply(value));
            }
        }
    }
}
