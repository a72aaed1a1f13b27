package io.cordon.detectors.facts;

import io.cordon.detectors.event.Content;
import io.cordon.detectors.event.Payload.ContentReceived;
import io.cordon.detectors.event.Secret;
import io.cordon.detectors.event.Segment;
import io.cordon.detectors.facts.KnownSecret.Way;
import io.cordon.detectors.facts.ValueOrigin.Source;
import io.cordon.detectors.print.TokenPrints;
import io.cordon.detectors.print.ValueKind;
import io.cordon.detectors.print.ValuePrints;
import java.util.Optional;

/** Texts that the agent received: which values came from where, computed now so that a request needs a few look-ups only. */
final class ContentFold {

    private static final int MAX_RECORDS = 512;

    /** Bits of the verb classes on the wire, but for reading and for following what a text says. */
    private static final int ACTING = (1 << 11) - 1;

    private static final boolean[] NONE = {};

    private ContentFold() {}

    static void received(Folding to, ContentReceived received) {
        Source source = source(to, received);
        if (to.keeping().content()) {
            content(to, received.content(), source);
        }
        if (to.keeping().secrets()) {
            secrets(to, received.content(), way(source), Target.NONE, 0);
        }
    }

    private static void content(Folding to, Content content, Source source) {
        if (source == Source.USER) {
            to.tree().words().addUser(content);
        }
        keep(to, content, source, false, 0);
        boolean untrusted = source.untrusted() && !InstructedRecords.coverAll(to.session(), content);
        if (untrusted) {
            to.tree().taint();
        }
        to.session().chain().received(untrusted, false, to.session().counts().events());
    }

    private static Source source(Folding to, ContentReceived received) {
        return switch (received.origin()) {
            case USER -> to.session().ref().isRoot() ? Source.USER : Source.AGENT;
            case SYSTEM -> to.session().ref().isRoot() ? Source.SYSTEM : Source.AGENT;
            case TOOL -> received.trusted() ? Source.TRUSTED_TOOL : Source.UNTRUSTED_TOOL;
            case AGENT -> Source.AGENT;
            case EXTERNAL -> Source.EXTERNAL;
        };
    }

    private static Way way(Source source) {
        return switch (source) {
            case USER -> Way.TYPED;
            case SYSTEM -> Way.CONFIGURED;
            case TRUSTED_TOOL, UNTRUSTED_TOOL, EXTERNAL, AGENT, COMPUTED -> Way.READ;
        };
    }

    /** Keeps the origin of each value of a content. */
    static void keep(Folding to, Content content, Source source, boolean sensitive, int hops) {
        if (content.truncated() && source.untrusted()) {
            to.tree().provenance().markIncomplete();
        }
        boolean[] endorsed = received(source) ? endorsedRecords(to.tree(), content) : NONE;
        boolean[] instructed = received(source) ? InstructedRecords.of(to.session(), content) : NONE;
        if (received(source)) {
            to.tree().notePassedOver(content, MAX_RECORDS);
        }
        for (int i = 0; i < content.segments().size(); i++) {
            Segment segment = content.segments().get(i);
            boolean instructs = segment.record() < instructed.length && instructed[segment.record()];
            Source writer = instructs ? Source.SYSTEM : writer(source, segment);
            boolean passage = writer.untrusted() && !segment.wholeField();
            if (passage || segment.values().size() != 0) {
                boolean lent = segment.record() < endorsed.length && endorsed[segment.record()];
                SegmentTrace trace = trace(to.tree(), segment, lent, hops);
                keep(to, segment, writer, sensitive, trace);
                if (passage) {
                    to.tree().passages().add(Passage.of(segment, trace, to.index(), to.sequence()));
                    to.tree().taint();
                }
            }
        }
    }

    private static boolean received(Source source) {
        return source.untrusted() || source == Source.TRUSTED_TOOL;
    }

    /**
     * A trusted tool may still list names that third parties chose, and remarks that they wrote: a sentence among them that gives an order, or that has
     * an address and says to do something, was not written by the tool.
     */
    private static Source writer(Source source, Segment segment) {
        return source == Source.TRUSTED_TOOL && !segment.wholeField() && saysToAct(segment)
                ? Source.UNTRUSTED_TOOL
                : source;
    }

    private static boolean saysToAct(Segment segment) {
        return segment.startsWithVerb() || (segment.verbs() & ACTING) != 0 && hasAddress(segment.values());
    }

    private static boolean hasAddress(ValuePrints values) {
        return values.has(ValueKind.EMAIL)
                || values.has(ValueKind.URL)
                || values.has(ValueKind.IBAN)
                || values.has(ValueKind.PHONE);
    }

    private static void keep(Folding to, Segment segment, Source source, boolean sensitive, SegmentTrace trace) {
        ValuePrints values = segment.values();
        for (int i = 0; i < values.size(); i++) {
            ValueKind kind = values.kind(i);
            if (Provenance.worthKeeping(kind, sensitive)) {
                to.tree()
                        .provenance()
                        .add(
                                values.print(i),
                                ValueOrigin.of(source, trace, kind, sensitive, to.index(), to.sequence()));
            }
        }
    }

    private static SegmentTrace trace(TreeFacts tree, Segment segment, boolean endorsed, int hops) {
        return new SegmentTrace(
                segment.wholeField(),
                segment.startsWithVerb(),
                endorsed,
                endorsed ? hops : hops + 1,
                segment.verbs(),
                share(tree, segment.tokens()));
    }

    /** Per cent of the segment's words that the user used; the two extra words keep short segments from counting as the user's own. */
    private static int share(TreeFacts tree, TokenPrints tokens) {
        return 100 * tree.userUsed(tokens) / (2 + tokens.size());
    }

    /** A record that names something of the user's lends it to its other values, unless most records do: then it tells nothing. */
    private static boolean[] endorsedRecords(TreeFacts tree, Content content) {
        boolean[] endorsed = new boolean[Math.clamp(content.records(), 1, MAX_RECORDS)];
        int count = 0;
        for (int i = 0; i < content.segments().size(); i++) {
            Segment segment = content.segments().get(i);
            int record = segment.record();
            if (record < endorsed.length && !endorsed[record] && speaksForUser(tree, segment)) {
                endorsed[record] = true;
                count++;
            }
        }
        return count > Math.max(2, endorsed.length / 2) ? NONE : endorsed;
    }

    private static boolean speaksForUser(TreeFacts tree, Segment segment) {
        return namesUsers(tree, segment.values()) || isByNamed(tree, segment);
    }

    /** "Bob's mail" is a mail of bob.olive@: a field of its own says who wrote the record, and the first word of his mail box is the user's. */
    private static boolean isByNamed(TreeFacts tree, Segment segment) {
        return segment.wholeField()
                && segment.values().has(ValueKind.EMAIL)
                && segment.tokens().size() > 0
                && InstructedRecords.saysWhoWrote(segment.path())
                && tree.userUsed(segment.tokens().print(0));
    }

    private static boolean namesUsers(TreeFacts tree, ValuePrints values) {
        for (int i = 0; i < values.size(); i++) {
            if (tree.userNamed(values.print(i))) {
                return true;
            }
        }
        return false;
    }

    /** Keeps the secrets of a content. */
    static void secrets(Folding to, Content content, Way way, Target from, long tool) {
        long place = from.host() != 0 ? from.host() : from.destination() != 0 ? from.destination() : from.resource();
        if (content.truncated() && content.secrets().size() >= Secrets.LIMIT) {
            // As many as an event may bring: there were more, and those would not be known again.
            to.tree().secrets().markIncomplete();
        }
        for (int i = 0; i < content.secrets().size(); i++) {
            Secret secret = content.secrets().get(i);
            to.tree()
                    .secrets()
                    .add(
                            new KnownSecret(
                                    secret.print(), way, to.index(), to.sequence(), place, tool, Optional.empty()),
                            secret.entropyBits(),
                            secret.grams());
        }
    }
}
