package io.cordon.topology.containment.state;

import io.cordon.schemas.avro.SubjectKind;
import io.cordon.schemas.topic.Keys;
import io.cordon.topology.containment.owner.Impact;
import io.cordon.topology.containment.owner.ImpactPoint;
import io.cordon.topology.containment.owner.Subject;
import io.cordon.topology.containment.state.PopulationForm.CredentialRow;
import io.cordon.topology.containment.state.PopulationForm.ReachRow;
import io.cordon.topology.containment.state.PopulationForm.SessionRow;
import io.cordon.topology.containment.state.PopulationNews.CredentialListed;
import io.cordon.topology.containment.state.PopulationNews.CredentialReach;
import io.cordon.topology.containment.state.PopulationNews.SessionEnded;
import io.cordon.topology.containment.state.PopulationNews.SessionStarted;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/*
 * Rows, all under the tenant:
 *
 *   session/S            root, agent, agent type of a live session
 *   session/S/C          S holds C
 *   tree/R/S, agent/A/S  S is one of them
 *   credential/C         where it is honoured, and who holds it
 *   credential/C/reach   which agent loses all it has there when C ends, and how many others; no row if only C ends
 *
 * A range over what follows a key's '/' lists the rows below it: keys escape '/' inside a part, and '0' is the character after it.
 */
/** Which sessions live, and which credentials they hold: whom a containment would hit. */
public final class Population {

    /** Sessions whose credentials are looked at; above it the count goes on, and only names and points are missing. */
    private static final int LOOKED_AT = 1_000;

    private static final int COUNTED = 100_000;
    private static final byte[] HERE = {1};
    private static final String REACH = "reach";

    private final KeyValueStore<String, byte[]> rows;

    public Population(KeyValueStore<String, byte[]> rows) {
        this.rows = rows;
    }

    /** Takes news. They may come twice; those of one agent and of one credential come in order. */
    public void take(PopulationNews news) {
        switch (news) {
            case SessionStarted started -> started(started);
            case SessionEnded ended -> ended(ended.tenant(), ended.session());
            case CredentialListed listed -> listed(listed);
            case CredentialReach reach -> reaches(reach);
        }
    }

    private void started(SessionStarted s) {
        rows.put(session(s.tenant(), s.session()), PopulationForm.encode(new SessionRow(s.root(), s.agent())));
        rows.put(below(tree(s.tenant(), s.root()), s.session()), HERE);
        rows.put(below(agent(s.tenant(), s.agent()), s.session()), HERE);
    }

    private void ended(String tenant, String session) {
        String key = session(tenant, session);
        byte @Nullable [] stored = rows.get(key);
        if (stored == null) {
            return;
        }
        SessionRow row = PopulationForm.session(stored);
        rows.delete(key);
        rows.delete(below(tree(tenant, row.root()), session));
        rows.delete(below(agent(tenant, row.agent()), session));
    }

    private void listed(CredentialListed listed) {
        String key = credentialKey(listed.tenant(), listed.credential());
        unlist(key);
        if (listed.holders().isEmpty()) {
            rows.delete(below(key, REACH));
        } else {
            rows.put(
                    key,
                    PopulationForm.encode(new CredentialRow(
                            listed.tenant(),
                            listed.credential(),
                            listed.connector(),
                            listed.target(),
                            listed.holders())));
            listed.holders()
                    .forEach(holder -> rows.put(below(session(listed.tenant(), holder), listed.credential()), HERE));
        }
    }

    private void reaches(CredentialReach reach) {
        String key = below(credentialKey(reach.tenant(), reach.credential()), REACH);
        if (reach.agents() == 0) {
            rows.delete(key);
        } else {
            rows.put(key, PopulationForm.encode(new ReachRow(reach.agent(), reach.agents())));
        }
    }

    /** Forgets a credential that expired. */
    public void forget(String credentialKey) {
        unlist(credentialKey);
        rows.delete(below(credentialKey, REACH));
    }

    private void unlist(String credentialKey) {
        byte @Nullable [] stored = rows.get(credentialKey);
        if (stored == null) {
            return;
        }
        CredentialRow row = PopulationForm.credential(stored);
        row.holders().forEach(holder -> rows.delete(below(session(row.tenant(), holder), row.ref())));
        rows.delete(credentialKey);
    }

    /** The row of a credential. */
    public static String credentialKey(String tenant, String ref) {
        return Keys.subject(tenant, SubjectKind.CREDENTIAL, ref);
    }

    /** Whom a containment of the subject hits. */
    public Impact impact(Subject subject) {
        List<String> members = members(subject);
        Set<String> inside = new LinkedHashSet<>(members);
        Set<String> losing = new LinkedHashSet<>();
        List<ImpactPoint> points = new ArrayList<>();
        for (CredentialRow credential : credentials(subject, members)) {
            List<String> live = credential.holders().stream()
                    .filter(holder -> alive(subject.tenant(), holder))
                    .toList();
            Optional<ReachRow> reach = reach(subject.tenant(), credential.ref());
            Stream.concat(live.stream(), reach.stream().flatMap(r -> ofAgents(subject.tenant(), r, live)))
                    .filter(session -> !inside.contains(session))
                    .forEach(losing::add);
            points.add(new ImpactPoint(
                    credential.ref(),
                    credential.connector(),
                    credential.target(),
                    live.size(),
                    reach.map(ReachRow::agents).orElse(0)));
        }
        return new Impact(inside.size() + losing.size(), false, members, List.copyOf(losing), points);
    }

    private List<String> members(Subject subject) {
        return switch (subject.kind()) {
            case SESSION -> alive(subject.tenant(), subject.ref()) ? List.of(subject.ref()) : List.of();
            case TREE -> below(tree(subject.tenant(), subject.ref()), COUNTED);
            case AGENT -> below(agent(subject.tenant(), subject.ref()), COUNTED);
            // Those who hold a credential lose it; they are not contained.
            case CREDENTIAL -> List.of();
        };
    }

    private List<CredentialRow> credentials(Subject subject, List<String> members) {
        Set<String> refs = new LinkedHashSet<>();
        switch (subject.kind()) {
            case CREDENTIAL -> refs.add(subject.ref());
            case SESSION -> refs.addAll(below(session(subject.tenant(), subject.ref()), LOOKED_AT));
            case TREE, AGENT ->
                members.stream()
                        .limit(LOOKED_AT)
                        .forEach(member -> refs.addAll(below(session(subject.tenant(), member), LOOKED_AT)));
        }
        return refs.stream()
                .flatMap(ref -> credential(subject.tenant(), ref).stream())
                .toList();
    }

    private Optional<CredentialRow> credential(String tenant, String ref) {
        return Optional.ofNullable(rows.get(credentialKey(tenant, ref))).map(PopulationForm::credential);
    }

    private Optional<ReachRow> reach(String tenant, String ref) {
        return Optional.ofNullable(rows.get(below(credentialKey(tenant, ref), REACH)))
                .map(PopulationForm::reach);
    }

    /** The live sessions of the agent that an account belongs to, and of those whose sessions hold it. */
    private Stream<String> ofAgents(String tenant, ReachRow reach, List<String> holders) {
        Stream<String> known = holders.stream()
                .flatMap(holder -> Stream.ofNullable(rows.get(session(tenant, holder))))
                .map(stored -> PopulationForm.session(stored).agent());
        return Stream.concat(known, Stream.of(reach.agent()))
                .filter(agent -> !agent.isEmpty())
                .distinct()
                .flatMap(agent -> below(agent(tenant, agent), COUNTED).stream());
    }

    private boolean alive(String tenant, String session) {
        return rows.get(session(tenant, session)) != null;
    }

    private List<String> below(String key, int most) {
        List<String> names = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> found = rows.range(key + "/", key + "0")) {
            while (found.hasNext() && names.size() < most) {
                names.add(Keys.parts(found.next().key).getLast());
            }
        }
        return names;
    }

    private static String below(String key, String name) {
        return key + "/" + Keys.tenant(name);
    }

    private static String session(String tenant, String session) {
        return Keys.subject(tenant, SubjectKind.SESSION, session);
    }

    private static String tree(String tenant, String root) {
        return Keys.subject(tenant, SubjectKind.TREE, root);
    }

    private static String agent(String tenant, String agent) {
        return Keys.subject(tenant, SubjectKind.AGENT, agent);
    }
}
