package io.cordon.topology.session.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.cordon.detectors.CoreConfig;
import io.cordon.detectors.detector.Settings;
import io.cordon.detectors.print.CrossPrint;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * By what a task judges, apart from what changes while it runs.
 *
 * @param application application id
 * @param digest of the detectors' settings: two tasks with the same one judge alike
 * @param policyVersion the name that operators gave it
 * @param release of the product
 */
public record Configuration(String application, String digest, String policyVersion, String release) {
    private static final int DIGEST_BYTES = 16;

    public Configuration {
        requireNonNull(application, "application");
        requireNonNull(digest, "digest");
        requireNonNull(policyVersion, "policyVersion");
        requireNonNull(release, "release");
    }

    /**
     * That of a core.
     *
     * @param aside whether it is a shadow beside another topology
     */
    public static Configuration of(
            String application, CoreConfig core, boolean aside, String policyVersion, String release) {
        return new Configuration(application, digest(core, aside, policyVersion), policyVersion, release);
    }

    /** True if the other one judges as this one does, as far as settings decide. */
    public boolean judgesAs(String otherDigest) {
        return digest.equals(otherDigest);
    }

    /** Maps in the order of their names: their own order is another one in each process. */
    private static String digest(CoreConfig core, boolean aside, String policyVersion) {
        Map<String, String> detectors = new TreeMap<>();
        core.detectors().forEach((name, settings) -> detectors.put(name, text(settings)));
        String text = String.join(
                "\n",
                detectors.toString(),
                core.canaries().stream()
                        .map(CrossPrint::toHex)
                        .sorted()
                        .toList()
                        .toString(),
                core.response().toString(),
                core.retention().toString(),
                core.baselines().version(),
                Boolean.toString(aside),
                policyVersion);
        return HexFormat.of().formatHex(sha256(text), 0, DIGEST_BYTES);
    }

    private static String text(Settings settings) {
        return settings.mode() + " " + new TreeMap<>(settings.parameters());
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
