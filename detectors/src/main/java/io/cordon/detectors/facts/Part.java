package io.cordon.detectors.facts;

/**
 * A part of the facts that costs something to keep with each event, and that only some readers ask for. All other facts are kept whatever is
 * read: who wrote what, which calls are under way, what was denied, and what happens seldom.
 */
public enum Part {
    /** Where values came from, what user and operator said, sentences that may be orders, the order in which things came in. */
    CONTENT,
    /** Secrets, what left of late, and pieces of secrets that did. */
    SECRETS,
    /** How the session fares with what it is not allowed. */
    PROBING,
    /** Which tools it used, and which of them only after untrusted content. */
    TOOLS,
    /** What it did beyond the classes of its tools. */
    ACTS,
    /** What went to which destination. */
    OUTFLOWS,
    /** What it looks like from afar. */
    SHAPE,
    /** How fast and how monotonously it calls. */
    RHYTHM
}
