package io.cordon.architecture;

import java.util.Set;
import java.util.stream.Stream;

/** Each module with the modules it may import: the layer rule of Cordon. What is not named here is not allowed. */
enum Module {
    EXTRACT("io.cordon.extract"),
    DETECTORS("io.cordon.detectors"),
    SCHEMAS("io.cordon.schemas"),
    CONNECTORS_API("io.cordon.connectors.api"),
    PARTS("io.cordon.parts"),
    OAUTH2_SERVER("io.cordon.authserver"),
    EMITTER("io.cordon.emitter", SCHEMAS, EXTRACT),
    WIRE("io.cordon.wire", SCHEMAS, DETECTORS),
    GATE("io.cordon.gate", EMITTER, EXTRACT, DETECTORS, WIRE, SCHEMAS),
    TOPOLOGY("io.cordon.topology", SCHEMAS, DETECTORS, WIRE),
    CONNECTORS_TESTKIT("io.cordon.connectors.testkit", CONNECTORS_API),
    CONNECTORS_HTTP("io.cordon.connectors.http", CONNECTORS_API),
    CONNECTOR_KAFKA("io.cordon.connectors.kafka", CONNECTORS_API),
    CONNECTOR_OAUTH2("io.cordon.connectors.oauth2", CONNECTORS_API, CONNECTORS_HTTP),
    CONNECTOR_POSTGRESQL("io.cordon.connectors.postgresql", CONNECTORS_API),
    CONNECTOR_GITHUB("io.cordon.connectors.github", CONNECTORS_API, CONNECTORS_HTTP),
    CONNECTOR_KEYCLOAK("io.cordon.connectors.keycloak", CONNECTORS_API, CONNECTORS_HTTP),
    CONNECTOR_AWS("io.cordon.connectors.aws", CONNECTORS_API, CONNECTORS_HTTP),
    CONNECTOR_KUBERNETES("io.cordon.connectors.kubernetes", CONNECTORS_API, CONNECTORS_HTTP),
    CONNECTOR_VAULT("io.cordon.connectors.vault", CONNECTORS_API, CONNECTORS_HTTP),
    CONNECTOR_SSF("io.cordon.connectors.ssf", CONNECTORS_API, CONNECTORS_HTTP),
    CONNECTOR_WEBHOOK("io.cordon.connectors.webhook", CONNECTORS_API, CONNECTORS_HTTP),
    CONNECTOR_OKTA("io.cordon.connectors.okta", CONNECTORS_API, CONNECTORS_HTTP),
    CONNECTOR_ENTRA("io.cordon.connectors.entra", CONNECTORS_API, CONNECTORS_HTTP),
    ACTUATOR("io.cordon.actuator", SCHEMAS, CONNECTORS_API),
    OPERATIONS("io.cordon.operations", SCHEMAS),
    ISSUER("io.cordon.issuer", SCHEMAS),
    RECORDINGS("io.cordon.recording", SCHEMAS, EXTRACT, EMITTER, DETECTORS, WIRE),
    QUICKSTART(
            "io.cordon.quickstart",
            EXTRACT,
            DETECTORS,
            SCHEMAS,
            CONNECTORS_API,
            PARTS,
            EMITTER,
            WIRE,
            GATE,
            TOPOLOGY,
            CONNECTOR_OAUTH2,
            CONNECTOR_POSTGRESQL,
            ACTUATOR),
    CLI(
            "io.cordon.cli",
            EXTRACT,
            DETECTORS,
            SCHEMAS,
            CONNECTORS_API,
            PARTS,
            EMITTER,
            WIRE,
            GATE,
            TOPOLOGY,
            CONNECTOR_OAUTH2,
            CONNECTOR_POSTGRESQL,
            ACTUATOR,
            OPERATIONS,
            ISSUER,
            RECORDINGS,
            QUICKSTART),
    LOAD(
            "io.cordon.load",
            EXTRACT,
            DETECTORS,
            SCHEMAS,
            PARTS,
            EMITTER,
            WIRE,
            GATE,
            TOPOLOGY,
            OPERATIONS,
            RECORDINGS,
            QUICKSTART,
            ACTUATOR);

    private final String root;
    private final Set<Module> imports;

    Module(String root, Module... imports) {
        this.root = root;
        this.imports = Set.of(imports);
    }

    /** The pattern that matches all packages of this module. */
    String packages() {
        return root + "..";
    }

    /** The packages of Cordon that this module must not import. */
    String[] forbiddenPackages() {
        return Stream.of(values())
                .filter(other -> other != this && !imports.contains(other))
                .map(Module::packages)
                .toArray(String[]::new);
    }
}
