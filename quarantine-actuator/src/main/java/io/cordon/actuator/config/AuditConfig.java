package io.cordon.actuator.config;

import static java.util.Objects.requireNonNull;

import io.cordon.connectors.api.Network;
import io.cordon.connectors.api.SecretRef;
import io.cordon.connectors.api.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What targets saw, and how it gets to the topic.
 *
 * @param tenant whose credentials they honour
 * @param kafkaPropertiesFile client properties of the principal that writes the topic; those of the actuator if there is none
 * @param placesKey the key that addresses are hidden under, the same for all sources and restarts, at least 16 characters
 * @param places networks that count as one place, by a name of it
 * @param every pause between two looks at a target
 * @param sources the targets
 */
public record AuditConfig(
        String tenant,
        Optional<Path> kafkaPropertiesFile,
        SecretRef placesKey,
        Map<String, List<String>> places,
        Duration every,
        List<Source> sources) {

    /**
     * One target.
     *
     * @param name of the target in audit records; stays the same over restarts
     * @param type kind of source
     * @param connector instance that credentials of the inventory name; the target's own names are looked up among these
     * @param settings the source's own; secrets by reference only
     */
    public record Source(String name, String type, String connector, Map<String, Object> settings) {
        public Source {
            requireNonNull(name, "name");
            requireNonNull(type, "type");
            requireNonNull(connector, "connector");
            settings = Map.copyOf(settings);
        }

        /** Names of settings only: somebody may have put a secret among them. */
        @Override
        public String toString() {
            return "Source[name=" + name + ", type=" + type + ", connector=" + connector + ", settings="
                    + settings.keySet() + "]";
        }
    }

    public AuditConfig {
        requireNonNull(tenant, "tenant");
        requireNonNull(kafkaPropertiesFile, "kafkaPropertiesFile");
        requireNonNull(placesKey, "placesKey");
        places = Map.copyOf(places);
        requireNonNull(every, "every");
        sources = List.copyOf(sources);
    }

    static AuditConfig read(Settings s) {
        return new AuditConfig(
                s.text("tenant"),
                s.maybeText("kafkaPropertiesFile").map(Path::of),
                s.secret("placesKey"),
                places(s),
                s.duration("every", Duration.ofSeconds(1)),
                s.sections("sources").stream().map(AuditConfig::source).toList());
    }

    private static Source source(Settings s) {
        return new Source(s.text("name"), s.text("type"), s.text("connector"), s.raw("config"));
    }

    private static Map<String, List<String>> places(Settings s) {
        Map<String, List<String>> places = new LinkedHashMap<>();
        s.raw("places").forEach((name, value) -> places.put(name, networks(s, name, value)));
        return places;
    }

    private static List<String> networks(Settings s, String name, Object value) {
        List<String> networks = new ArrayList<>();
        for (Object network : value instanceof List<?> list ? list : List.of(value)) {
            if (Network.parse(String.valueOf(network)).isEmpty()) {
                s.problem("places." + name, "is '" + network + "', expected a network such as 10.0.0.0/8");
            }
            networks.add(String.valueOf(network));
        }
        return networks;
    }
}
