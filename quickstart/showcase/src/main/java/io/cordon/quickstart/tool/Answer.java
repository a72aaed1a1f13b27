package io.cordon.quickstart.tool;

/** How a target answered. */
public sealed interface Answer {
    /** For the story: a few words. */
    String summary();

    /**
     * It did what was asked.
     *
     * @param content what came back: text, numbers, maps and lists
     */
    record Given(Object content, String summary) implements Answer {}

    /**
     * It refused the credential, or what the credential may do.
     *
     * @param cutOff true if the credential itself is no longer good; false if it only does not allow this
     */
    record Refused(String summary, boolean cutOff) implements Answer {}

    /** It could not. */
    record Failed(String errorClass, String summary) implements Answer {}
}
