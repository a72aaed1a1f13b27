package io.cordon.extract;

/**
 * What one extraction may cost at most. Beyond a limit the features are cut and say so; nothing is thrown.
 *
 * @param maxCharacters characters of a content or of all arguments together that are looked at
 * @param maxPrints values printed
 * @param maxPrintBytes bytes of value and token prints; secrets with their grams get three times as much on top
 * @param decodeDepth decode layers on top of each other
 * @param maxDecodedBytes characters that all decode layers of one extraction may produce
 * @param maxSecrets secrets reported
 * @param maxArguments leaves of a call's arguments
 * @param maxDestinations destinations of a call
 */
public record ExtractLimits(
        int maxCharacters,
        int maxPrints,
        int maxPrintBytes,
        int decodeDepth,
        int maxDecodedBytes,
        int maxSecrets,
        int maxArguments,
        int maxDestinations) {

    private static final ExtractLimits DEFAULTS = new ExtractLimits(1 << 20, 512, 8 << 10, 3, 256 << 10, 256, 256, 32);

    /** Refuses negative limits. */
    public ExtractLimits {
        requireNotNegative(maxCharacters, "maxCharacters");
        requireNotNegative(maxPrints, "maxPrints");
        requireNotNegative(maxPrintBytes, "maxPrintBytes");
        requireNotNegative(decodeDepth, "decodeDepth");
        requireNotNegative(maxDecodedBytes, "maxDecodedBytes");
        requireNotNegative(maxSecrets, "maxSecrets");
        requireNotNegative(maxArguments, "maxArguments");
        requireNotNegative(maxDestinations, "maxDestinations");
    }

    /** What fits an event of at most 64 KiB. */
    public static ExtractLimits defaults() {
        return DEFAULTS;
    }

    private static void requireNotNegative(int limit, String name) {
        if (limit < 0) {
            throw new IllegalArgumentException(name + " is " + limit + ", expected 0 or more");
        }
    }
}
