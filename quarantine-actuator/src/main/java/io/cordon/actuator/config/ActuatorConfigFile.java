package io.cordon.actuator.config;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.cordon.actuator.plan.AuthorityRule;
import io.cordon.actuator.plan.Patience;
import io.cordon.connectors.api.ConnectorConfigException;
import io.cordon.connectors.api.Question;
import io.cordon.connectors.api.SecretRef;
import io.cordon.connectors.api.Settings;
import io.cordon.schemas.access.Role;
import io.cordon.schemas.config.EnvironmentText;
import io.cordon.schemas.config.EnvironmentText.MissingVariablesException;
import io.cordon.schemas.secret.FileName;
import io.cordon.schemas.topic.TopicNames;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads an {@link ActuatorConfig} from YAML; README.md shows a whole file. */
public final class ActuatorConfigFile {
    private ActuatorConfigFile() {}

    /**
     * Reads a file; {@code ${NAME}} in it stands for a variable of the environment.
     *
     * @throws ConnectorConfigException naming every problem with its path in the file
     */
    public static ActuatorConfig read(Path file) {
        try {
            return parse(EnvironmentText.expand(Files.readString(file), System.getenv()));
        } catch (MissingVariablesException e) {
            throw new ConnectorConfigException(List.of("configuration file " + file + ": " + e.getMessage()));
        } catch (IOException e) {
            throw new ConnectorConfigException(
                    List.of("configuration file " + file + " cannot be read: " + FileName.why(e)));
        }
    }

    /** Reads a text; as above. */
    public static ActuatorConfig parse(String yaml) {
        return read(Settings.of("", document(yaml)));
    }

    /** All that it asks a file for, apart from what each connector and audit source asks for itself. */
    public static List<Question> questions() {
        return Settings.questions("", ActuatorConfigFile::read);
    }

    private static ActuatorConfig read(Settings settings) {
        var prefix = settings.text("topicPrefix", TopicNames.standard().prefix());
        // With one id for two installations on a cluster the members of both would be one group.
        var installation = names(settings, prefix).installation();
        var kafka = kafka(settings.section("kafka"), installation + "-" + Role.ACTUATOR.label());
        var registry = registry(settings.section("registry"));
        var name = settings.text("name");
        var keys = settings.section("keys");
        var verifying = Path.of(keys.text("verifying"));
        var sealing = keys.maybeText("sealing").map(Path::of);
        var operators = keys.maybeText("operators").map(Path::of);
        var patience = patience(settings.section("patience"));
        var authority = authority(
                settings.section("authority"), installation + "-" + Role.CONTAINMENT.label(), patience.clocks());
        var dry = settings.flag("dry", false);
        var calls = calls(settings.section("calls"));
        var retention = settings.duration("retention", Duration.ofDays(7));
        var http = http(settings.section("http"));
        var tracing = settings.maybeSection("tracing").map(section -> section.uri("endpoint"));
        var connectors = settings.sections("connectors").stream()
                .map(ActuatorConfigFile::connector)
                .toList();
        var audit = settings.maybeSection("audit").map(AuditConfig::read);
        settings.finish();
        return new ActuatorConfig(
                name,
                kafka,
                registry,
                prefix,
                verifying,
                sealing,
                operators,
                authority,
                dry,
                patience,
                calls,
                retention,
                http,
                tracing,
                connectors,
                audit);
    }

    private static TopicNames names(Settings settings, String prefix) {
        try {
            return new TopicNames(prefix);
        } catch (IllegalArgumentException e) {
            settings.problem("topicPrefix", "is refused: " + e.getMessage());
            return TopicNames.standard();
        }
    }

    @SuppressWarnings("unchecked") // a YAML mapping has texts as keys
    private static Map<String, Object> document(String yaml) {
        try {
            var read = new ObjectMapper(new YAMLFactory()).readValue(yaml, Map.class);
            return read == null ? Map.of() : read;
        } catch (JsonMappingException e) {
            throw new ConnectorConfigException(List.of("the document is not a YAML mapping"));
        } catch (IOException e) {
            // The parser's message quotes the text around the place, which may hold a secret.
            throw new ConnectorConfigException(List.of("the document is not YAML"));
        }
    }

    private static KafkaConfig kafka(Settings s, String application) {
        var defaults = KafkaConfig.of("");
        return new KafkaConfig(
                s.text("bootstrapServers"),
                s.textMap("properties"),
                s.maybeText("propertiesFile").map(Path::of),
                s.text("groupId", application),
                s.text("transactionalIdPrefix", application),
                s.duration("transactionTimeout", defaults.transactionTimeout()),
                s.duration("sessionTimeout", defaults.sessionTimeout()));
    }

    private static RegistrySettings registry(Settings s) {
        List<URI> urls = List.of(s.uri("url"));
        var user = s.maybeText("user");
        Optional<SecretRef> password = s.maybeSecret("password");
        if (user.isPresent() != password.isPresent()) {
            s.problem("password", "and user belong together");
        }
        return new RegistrySettings(
                urls,
                user,
                password,
                s.maybeSecret("token"),
                s.maybeText("trustFile").map(Path::of),
                s.duration("timeout", Duration.ofSeconds(5)));
    }

    private static AuthorityRule authority(Settings s, String containment, Duration clocks) {
        var applications = s.texts("applicationIds");
        return new AuthorityRule(
                applications.isEmpty() ? Set.of(containment) : Set.copyOf(applications),
                s.integer("epoch", 0, Integer.MAX_VALUE, 0),
                clocks);
    }

    private static Patience patience(Settings s) {
        var defaults = Patience.defaults();
        return new Patience(
                s.duration("point", defaults.point()),
                s.duration("proof", defaults.proof()),
                s.duration("firstWait", defaults.firstWait()),
                s.duration("longestWait", defaults.longestWait()),
                s.duration("reprobe", defaults.reprobe()),
                s.duration("phase", defaults.phase()),
                s.duration("clocks", defaults.clocks()));
    }

    private static CallLimits calls(Settings s) {
        var defaults = CallLimits.defaults();
        return new CallLimits(
                s.integer("workers", 1, 1_000, defaults.workers()),
                s.duration("deadline", defaults.deadline()),
                s.integer("breakerCalls", 1, 1_000, defaults.breakerCalls()),
                s.duration("breakerWait", defaults.breakerWait()));
    }

    private static HttpConfig http(Settings s) {
        return new HttpConfig(s.text("host", "127.0.0.1"), s.integer("port", 0, 65_535, 9_404));
    }

    private static ConnectorConfig connector(Settings s) {
        return new ConnectorConfig(
                s.text("name"),
                s.text("type"),
                s.choice("mode", ConnectorMode.class, ConnectorMode.ENFORCE),
                s.integer("callsPerSecond", 1, 1_000_000, ConnectorConfig.UNLIMITED),
                s.raw("config"));
    }
}
