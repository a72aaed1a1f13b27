package io.cordon.cli.configuration;

import io.cordon.actuator.config.ActuatorConfigFile;
import io.cordon.connectors.api.AuditSourceFactory;
import io.cordon.connectors.api.ConnectorFactory;
import io.cordon.connectors.api.Settings;
import io.cordon.issuer.IssuerService;
import io.cordon.schemas.config.Question;
import io.cordon.topology.containment.config.ContainmentConfig;
import io.cordon.topology.detect.DetectionConfig;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One table of the page.
 *
 * @param id what its sentences begin with
 * @param title of its section
 * @param questions what is asked for
 */
record Reference(String id, String title, List<Question> questions) {

    Reference {
        questions = List.copyOf(questions);
    }

    /** All tables, in the order of the page. */
    static List<Reference> all() {
        List<Reference> all = new ArrayList<>();
        all.add(new Reference("detection", "Detection: `./cordon run detection`", DetectionConfig.questions()));
        all.add(new Reference("containment", "Containment: `./cordon run containment`", ContainmentConfig.questions()));
        all.add(new Reference("actuator", "Actuator: `./cordon run actuator`", same(ActuatorConfigFile.questions())));
        ConnectorFactory.installed().stream()
                .sorted(Comparator.comparing(ConnectorFactory::type))
                .forEach(factory -> all.add(new Reference(
                        "connector." + factory.type(),
                        "Connector of type `" + factory.type() + "`: its `config`",
                        same(Settings.questions("", settings -> factory.create("any", settings))))));
        AuditSourceFactory.installed().stream()
                .sorted(Comparator.comparing(AuditSourceFactory::type))
                .forEach(factory -> all.add(new Reference(
                        "source." + factory.type(),
                        "Audit source of type `" + factory.type() + "`: its `config`",
                        same(Settings.questions("", settings -> factory.create("any", settings))))));
        all.add(new Reference("issuer", "Issuer: `./cordon issuer`", IssuerService.questions()));
        all.add(new Reference(
                "drills", "Drills: `./cordon drills`, in the file of `--config`", DrillSettings.questions()));
        all.add(new Reference(
                "emitter", "Emitter, in code: `EmitterConfig.builder(tenant, runtime)`", InCode.emitter()));
        all.add(new Reference("gate", "Gate, in code: `GateConfig.of(feed)`", InCode.gate()));
        return all;
    }

    private static List<Question> same(List<io.cordon.connectors.api.Question> questions) {
        return questions.stream()
                .map(each -> new Question(each.path(), each.expected(), each.otherwise(), each.required()))
                .toList();
    }
}
