package io.cordon.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import io.cordon.schemas.topic.ConsumerSettings;
import org.junit.jupiter.api.Test;

class EnginesTest {
    /** Proves that no secret gets into a log. */
    private static final String LISTENS_TO_LOGS = "io.cordon.connectors.testkit..";

    /** Chooses where its log goes. */
    private static final String IS_AN_APPLICATION = "io.cordon.quickstart..";

    private static final String CONSUMER = "org.apache.kafka.clients.consumer.KafkaConsumer";

    /** Its consumers are built with the properties of its application. */
    private static final String SETS_WHAT_STREAMS_BUILDS = "io.cordon.topology.service..";

    @Test
    void shouldKeepKafkaStreamsInTheTopology() {
        noClasses()
                .that()
                .resideInAPackage("io.cordon..")
                .and()
                .resideOutsideOfPackages("io.cordon.topology..", "io.cordon.load..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka.streams..")
                .because("the engine around the core can then be replaced")
                .check(Cordon.CLASSES);
    }

    @Test
    void shouldKeepKafkaServerInTheParts() {
        noClasses()
                .that()
                .resideInAPackage("io.cordon..")
                .and()
                .resideOutsideOfPackages("io.cordon.parts..", "io.cordon.load..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "kafka..",
                        "org.apache.kafka.server..",
                        "org.apache.kafka.metadata..",
                        "org.apache.kafka.raft..",
                        "org.apache.kafka.storage..",
                        "org.apache.kafka.tools..")
                .because("only the parts of the quickstart run a broker of their own")
                .check(Cordon.CLASSES);
    }

    @Test
    void shouldKeepKafkaOutOfConnectorsAndWire() {
        noClasses()
                .that()
                .resideInAnyPackage("io.cordon.connectors..", "io.cordon.wire..")
                .and()
                .resideOutsideOfPackage("io.cordon.connectors.kafka..") // Kafka is its product
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka..")
                .because("a connector knows its product and its contract only")
                .check(Cordon.CLASSES);
    }

    @Test
    void shouldReadWithTheSettingsOfAllConsumers() {
        classes()
                .that(DescribedPredicate.describe("build consumers", EnginesTest::buildsConsumers))
                .and()
                .resideOutsideOfPackage(SETS_WHAT_STREAMS_BUILDS)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ConsumerSettings.class)
                .because("a receive buffer that one segment fills costs 200 ms now and then (ADR 387)")
                .check(Cordon.CLASSES);
    }

    private static boolean buildsConsumers(JavaClass type) {
        return type.getCodeUnitAccessesFromSelf().stream()
                .map(JavaAccess::getTarget)
                .anyMatch(target -> target.getName().equals("<init>")
                        && target.getOwner().getName().equals(CONSUMER));
    }

    @Test
    void shouldKeepSpringInTheAuthorizationServer() {
        noClasses()
                .that()
                .resideInAPackage("io.cordon..")
                .and()
                .resideOutsideOfPackage("io.cordon.authserver..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .check(Cordon.CLASSES);
    }

    @Test
    void shouldKnowNoEngineThatItIsOnlyComparedWith() {
        noClasses()
                .that()
                .resideInAPackage("io.cordon..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.espertech..", "io.siddhi..", "org.apache.flink..")
                .because(
                        "one of them is under the GPL; their module is nobody's dependency, so that it is not among these classes")
                .check(Cordon.CLASSES);
    }

    @Test
    void shouldLogThroughSlf4jOnly() {
        noClasses()
                .that()
                .resideInAPackage("io.cordon..")
                .and()
                .resideOutsideOfPackages(LISTENS_TO_LOGS, IS_AN_APPLICATION)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.logging..", "org.apache.logging..", "ch.qos.logback..")
                .because("libraries and services log through slf4j, the application chooses the binding")
                .check(Cordon.CLASSES);
    }
}
