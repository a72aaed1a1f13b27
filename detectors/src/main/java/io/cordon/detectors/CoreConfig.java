package io.cordon.detectors;

import static java.util.Objects.requireNonNull;

import io.cordon.detectors.baseline.Baselines;
import io.cordon.detectors.detector.DetectorCatalog;
import io.cordon.detectors.detector.Settings;
import io.cordon.detectors.print.CrossPrint;
import io.cordon.detectors.response.ResponsePolicy;
import io.cordon.detectors.subject.SubjectCatalog;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How the core is to run. All who must agree on findings use the same one.
 *
 * @param detectors settings by detector id; a detector that is not named runs with {@link Settings#DEFAULT}
 * @param canaries prints of planted values, of all key epochs in use
 * @param plantedCredentials references of credentials that were planted and issued to nobody
 * @param publicValues prints of values that look like secrets and are none, of all key epochs in use
 * @param response from findings to holds and intents
 * @param retention how long facts are kept
 * @param baselines what is usual, by agent type
 * @param learns whether sessions that ended clean are told, for baselines to learn from
 */
public record CoreConfig(
        Map<String, Settings> detectors,
        Set<CrossPrint> canaries,
        Set<String> plantedCredentials,
        Set<CrossPrint> publicValues,
        ResponsePolicy response,
        Retention retention,
        Baselines baselines,
        boolean learns) {

    /**
     * Checks that every named detector exists and copies the collections.
     *
     * @throws IllegalArgumentException naming all unknown detectors
     */
    public CoreConfig {
        detectors = Map.copyOf(detectors);
        canaries = Set.copyOf(canaries);
        plantedCredentials = Set.copyOf(plantedCredentials);
        publicValues = Set.copyOf(publicValues);
        requireNonNull(response, "response");
        requireNonNull(retention, "retention");
        requireNonNull(baselines, "baselines");
        Set<String> unknown = new TreeSet<>(detectors.keySet());
        DetectorCatalog.kinds()
                .forEach(kind -> unknown.remove(kind.description().id()));
        SubjectCatalog.descriptions().forEach(description -> unknown.remove(description.id()));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("there is no detector named " + String.join(", ", unknown));
        }
    }

    /** One that learns. */
    public CoreConfig(
            Map<String, Settings> detectors,
            Set<CrossPrint> canaries,
            Set<String> plantedCredentials,
            Set<CrossPrint> publicValues,
            ResponsePolicy response,
            Retention retention,
            Baselines baselines) {
        this(detectors, canaries, plantedCredentials, publicValues, response, retention, baselines, true);
    }

    /** All detectors enforcing, with their defaults, without baselines. */
    public static CoreConfig defaults() {
        return new CoreConfig(
                Map.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                ResponsePolicy.defaults(),
                Retention.defaults(),
                Baselines.NONE);
    }

    /** The settings of a detector. */
    public Settings settings(String detector) {
        return detectors.getOrDefault(detector, Settings.DEFAULT);
    }

    /** This configuration with other settings for one detector. */
    public CoreConfig with(String detector, Settings settings) {
        Map<String, Settings> changed = new HashMap<>(detectors);
        changed.put(detector, settings);
        return new CoreConfig(
                changed, canaries, plantedCredentials, publicValues, response, retention, baselines, learns);
    }

    /** This configuration with other canaries. */
    public CoreConfig withCanaries(Set<CrossPrint> planted) {
        return new CoreConfig(
                detectors, planted, plantedCredentials, publicValues, response, retention, baselines, learns);
    }

    /** This configuration with other planted credentials. */
    public CoreConfig withPlantedCredentials(Set<String> planted) {
        return new CoreConfig(detectors, canaries, planted, publicValues, response, retention, baselines, learns);
    }

    /** This configuration with other public values. */
    public CoreConfig withPublicValues(Set<CrossPrint> known) {
        return new CoreConfig(detectors, canaries, plantedCredentials, known, response, retention, baselines, learns);
    }

    /** This configuration with another response policy. */
    public CoreConfig withResponse(ResponsePolicy policy) {
        return new CoreConfig(
                detectors, canaries, plantedCredentials, publicValues, policy, retention, baselines, learns);
    }

    /** This configuration with other baselines. */
    public CoreConfig withBaselines(Baselines learnt) {
        return new CoreConfig(
                detectors, canaries, plantedCredentials, publicValues, response, retention, learnt, learns);
    }

    /** This configuration without telling what baselines learn from: such facts are then kept only for detectors that read them. */
    public CoreConfig withoutLearning() {
        return new CoreConfig(
                detectors, canaries, plantedCredentials, publicValues, response, retention, baselines, false);
    }
}
