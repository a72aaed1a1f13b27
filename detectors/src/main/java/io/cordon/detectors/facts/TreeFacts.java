package io.cordon.detectors.facts;

import static java.util.Objects.requireNonNull;

import io.cordon.detectors.event.Argument;
import io.cordon.detectors.event.Content;
import io.cordon.detectors.finding.Rung;
import io.cordon.detectors.print.TokenPrints;
import io.cordon.detectors.print.ValueKind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What all sessions of one delegation tree share: secrets, where values came from, what the user named, who spawned whom.
 *
 * <p>Mutable and confined to one thread. Prints lie in pages beside the record; they are read when needed and kept in the heap from then on,
 * so whoever handles a tree often should keep this object rather than decode it for each event. {@link #encode} writes changed pages.
 */
public final class TreeFacts {

    /** Version of the stored form that this release writes. */
    static final int VERSION = 1;

    private final PrintPages pages;
    private final Members members;
    private final Secrets secrets;
    private final RecentlySent sent;
    private final Provenance provenance;
    private Outflows outflows = new Outflows();
    private NamedSources namedSources = new NamedSources();
    private WorkSources workSources = new WorkSources();
    private PassedOver passedOver = new PassedOver();
    private @Nullable UserWords userWords;
    private @Nullable Passages passages;
    private boolean tainted;
    private boolean contained;
    private long containedEpoch;
    private int openSessions;
    private long lastActivity;
    private boolean changed = true;

    private TreeFacts(PrintPages pages, Members members, Secrets secrets, RecentlySent sent, Provenance provenance) {
        this.pages = pages;
        this.members = members;
        this.secrets = secrets;
        this.sent = sent;
        this.provenance = provenance;
    }

    /** A tree of which nothing is known yet. */
    public static TreeFacts blank(PrintPages pages) {
        requireNonNull(pages, "pages");
        return new TreeFacts(pages, new Members(), new Secrets(), new RecentlySent(), new Provenance(pages));
    }

    /** The secret with this print, if the tree holds it. */
    public Optional<KnownSecret> secret(long print) {
        return Optional.ofNullable(secrets.find(print));
    }

    /** The secret of which enough has left the tree, piece by piece, once these arguments leave it too. */
    public Optional<KnownSecret> secretCompletedBy(List<Argument> arguments, long now) {
        return Optional.ofNullable(secrets.completedBy(arguments, now));
    }

    /** How many secrets the tree holds. */
    public int secretCount() {
        return secrets.size();
    }

    /** Where a value came from. */
    public ValueOrigin origin(long print) {
        return provenance.find(print);
    }

    /** True if what this event brought came out of something that the user named: a file, a message, a page. */
    public boolean fromNamedSource(int session, long sequence) {
        return namedSources.has(session, sequence);
    }

    /** Which sentences led calls that ran. */
    public WorkSources workSources() {
        return workSources;
    }

    /** True if only free text named this account or telephone number, in a record that has another one in a field of its own. */
    public boolean passesOver(long print) {
        return passedOver.contains(print);
    }

    /** Keeps such accounts and numbers of what third parties may have written. */
    void notePassedOver(Content content, int mostRecords) {
        changed |= passedOver.addAll(content, mostRecords);
    }

    /** A call runs whose destination was read there. */
    public void followed(ValueOrigin destination) {
        workSources.add(destination);
        changed = true;
    }

    /** A call runs that this sentence explains. */
    public void followed(Passage sentence) {
        workSources.add(sentence);
        changed = true;
    }

    /** True if the user named this value. */
    public boolean userNamed(long print) {
        return words().named(print);
    }

    /** True if the user said this value, be it a number that names nothing. */
    public boolean userSaid(long print) {
        return words().said(print);
    }

    /** True if the user named some value of this kind. */
    public boolean userNamed(ValueKind kind) {
        return words().namedKind(kind);
    }

    /** How many of these words the user used. */
    public int userUsed(TokenPrints tokens) {
        return words().used(tokens);
    }

    /** True if the user used this word. */
    public boolean userUsed(int token) {
        return words().used(token);
    }

    /** True if the operator's instructions use this word. */
    public boolean instructed(int token) {
        return words().instructed(token);
    }

    /** A sending of this print by another session of the tree that arrived before the event that is looked at now. */
    public Optional<SentPrint> sentByAnother(long print, int readBy, long readAt) {
        return Optional.ofNullable(sent.find(print, readBy, readAt));
    }

    /** The index of a session in this tree; -1 if the tree does not know it. */
    public int indexOf(String session) {
        return members.known(session);
    }

    /** The session with this index. */
    public String sessionName(int index) {
        return members.name(index);
    }

    /** The session that says that it spawned this one. */
    public Optional<String> spawnedBy(String session) {
        Member member = members.find(session);
        return member == null || member.spawnedBy() < 0
                ? Optional.empty()
                : Optional.of(members.name(member.spawnedBy()));
    }

    /** True if there are more sessions than are told apart, so that who spawned whom is no longer known. */
    public boolean crowded() {
        return members.isFull();
    }

    /** True if content that third parties may have written entered the tree. */
    public boolean tainted() {
        return tainted;
    }

    /** True if a bound was reached, so that a missing trace proves nothing. */
    public boolean provenanceIncomplete() {
        return provenance.incomplete() || secrets.overflow();
    }

    /** True if there were more secrets than are kept. */
    public boolean secretsIncomplete() {
        return secrets.overflow();
    }

    /** Sessions that began and have neither ended nor expired. */
    public int openSessions() {
        return openSessions;
    }

    /** What went to which destination. */
    public Outflows outflows() {
        return outflows;
    }

    /** Engine time of the last event in milliseconds. */
    public long lastActivity() {
        return lastActivity;
    }

    /** True if something became other since it was stored or read: each event changes something, a tick mostly nothing. */
    public boolean changed() {
        return changed;
    }

    /** True while the containment owner holds the whole tree. */
    public boolean contained() {
        return contained;
    }

    /** The tree's answer from the containment owner. A lower epoch than is known is an old answer. */
    public void contained(boolean now, long epoch) {
        if (epoch >= containedEpoch) {
            contained = now;
            containedEpoch = epoch;
            changed = true;
        }
    }

    /** Leaves word for another session of the tree: what this event showed about it. */
    public void accuse(int session, Rung rung) {
        Member member = members.get(session);
        if (member != null) {
            member.accuse(rung);
            changed = true;
        }
    }

    Members members() {
        return members;
    }

    Secrets secrets() {
        return secrets;
    }

    RecentlySent sent() {
        return sent;
    }

    Provenance provenance() {
        return provenance;
    }

    NamedSources namedSources() {
        return namedSources;
    }

    UserWords words() {
        UserWords loaded = userWords;
        if (loaded == null) {
            loaded = UserWords.load(pages);
            userWords = loaded;
        }
        return loaded;
    }

    /** Sentences of content that third parties may have written and that may be orders, the latest last. */
    public Passages passages() {
        Passages loaded = passages;
        if (loaded == null) {
            loaded = Passages.load(pages);
            passages = loaded;
        }
        return loaded;
    }

    /** Bit set of the verb classes in what the user said. */
    public int userVerbs() {
        return words().verbs();
    }

    void taint() {
        tainted = true;
    }

    void opened() {
        openSessions++;
    }

    void closed() {
        openSessions = Math.max(0, openSessions - 1);
        changed = true;
    }

    /** A session took what was left for it. */
    void gavePost() {
        changed = true;
    }

    /** An event of one of its sessions; whatever else it changes comes after this. */
    void touch(long time) {
        changed = true;
        lastActivity = Math.max(lastActivity, time);
        sent.forget(time);
    }

    /** The stored form. Writes the pages that changed first, so that record and pages belong together. */
    public byte[] encode() {
        provenance.flush();
        if (userWords != null) {
            userWords.flush(pages);
        }
        if (passages != null) {
            passages.flush(pages);
        }
        StateWriter out = StateWriter.ofThisThread();
        out.u8(VERSION);
        out.flag(tainted);
        out.flag(contained);
        out.number(containedEpoch);
        out.number(openSessions);
        out.number(lastActivity);
        members.encode(out);
        secrets.encode(out);
        sent.encode(out);
        provenance.encode(out);
        outflows.encode(out);
        boolean last = !passedOver.isEmpty();
        boolean lastButOne = last || !workSources.isEmpty();
        if (lastButOne || !namedSources.isEmpty()) {
            namedSources.encode(out); // at the end, where a release that does not know them does not look
        }
        if (lastButOne) {
            workSources.encode(out); // as those
        }
        if (last) {
            passedOver.encode(out);
        }
        changed = false;
        return out.toBytes();
    }

    /**
     * Reads the stored form.
     *
     * @param stored what {@link #encode} returned
     * @param pages the pages that belong to it
     * @throws UnreadableStateException if it was written by a newer release or is damaged
     */
    public static TreeFacts decode(byte[] stored, PrintPages pages) {
        requireNonNull(pages, "pages");
        StateReader in = StateReader.versioned(stored, VERSION, "tree record");
        boolean tainted = in.flag();
        boolean contained = in.flag();
        long containedEpoch = in.number();
        int openSessions = in.count(Integer.MAX_VALUE);
        long lastActivity = in.number();
        TreeFacts read = new TreeFacts(
                pages, Members.decode(in), Secrets.decode(in), RecentlySent.decode(in), Provenance.decode(in, pages));
        read.outflows = Outflows.decode(in);
        if (in.hasMore()) {
            read.namedSources = NamedSources.decode(in);
        }
        if (in.hasMore()) {
            read.workSources = WorkSources.decode(in);
        }
        if (in.hasMore()) {
            read.passedOver = PassedOver.decode(in);
        }
        read.tainted = tainted;
        read.contained = contained;
        read.containedEpoch = containedEpoch;
        read.openSessions = openSessions;
        read.lastActivity = lastActivity;
        read.changed = false;
        return read;
    }
}
