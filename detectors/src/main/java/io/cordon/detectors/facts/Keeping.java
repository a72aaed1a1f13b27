package io.cordon.detectors.facts;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which {@link Part parts} are kept up to date. One part that nobody reads changes no outcome; it stays as it was in stored facts.
 *
 * @param content see {@link Part#CONTENT}
 * @param secrets see {@link Part#SECRETS}
 * @param probing see {@link Part#PROBING}
 * @param tools see {@link Part#TOOLS}
 * @param acts see {@link Part#ACTS}
 * @param outflows see {@link Part#OUTFLOWS}
 * @param shape see {@link Part#SHAPE}
 * @param rhythm see {@link Part#RHYTHM}
 */
public record Keeping(
        boolean content,
        boolean secrets,
        boolean probing,
        boolean tools,
        boolean acts,
        boolean outflows,
        boolean shape,
        boolean rhythm) {

    /** Everything. */
    public static final Keeping ALL = of(EnumSet.allOf(Part.class));

    /** What is needed to keep these: a shape counts what the rhythm does, and a tool is the user's by his words. */
    public static Keeping of(Set<Part> parts) {
        return new Keeping(
                parts.contains(Part.CONTENT) || parts.contains(Part.TOOLS),
                parts.contains(Part.SECRETS),
                parts.contains(Part.PROBING),
                parts.contains(Part.TOOLS),
                parts.contains(Part.ACTS),
                parts.contains(Part.OUTFLOWS),
                parts.contains(Part.SHAPE),
                parts.contains(Part.RHYTHM) || parts.contains(Part.SHAPE));
    }
}
