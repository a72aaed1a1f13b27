package io.cordon.cli.operate;

/** What commands are told once and not each time: in the environment, or in the file of {@code --config}. */
public enum Setting {
    BOOTSTRAP("CORDON_BOOTSTRAP", "kafka.bootstrapServers", "the brokers, host:port"),
    KAFKA_PROPERTIES(
            "CORDON_KAFKA_PROPERTIES", "kafka.propertiesFile", "properties of Kafka clients; may hold secrets"),
    REGISTRY("CORDON_REGISTRY", "registry.url", "address of the schema registry"),
    REGISTRY_USER("CORDON_REGISTRY_USER", "registry.user", "user there"),
    REGISTRY_PASSWORD("CORDON_REGISTRY_PASSWORD_FILE", "registry.passwordFile", "file that holds its password"),
    REGISTRY_TOKEN("CORDON_REGISTRY_TOKEN_FILE", "registry.tokenFile", "file that holds a bearer token instead"),
    REGISTRY_TRUST("CORDON_REGISTRY_TRUST_FILE", "registry.trustFile", "PEM file with the authorities to trust"),
    PREFIX("CORDON_PREFIX", "topics.prefix", "what topics begin with, `cordon.` if not said"),
    TENANT("CORDON_TENANT", "tenant", "whose agents are watched"),
    OPERATOR("CORDON_OPERATOR", "operator.name", "who asks; the id of the key if not said"),
    OPERATOR_KEY("CORDON_OPERATOR_KEY", "operator.key", "file that holds the operator's private key"),
    OPERATOR_KEYS(
            "CORDON_OPERATOR_KEYS",
            "operator.keys",
            "file that holds the public keys of all operators, to know who signed");

    private final String variable;
    private final String path;
    private final String meaning;

    Setting(String variable, String path, String meaning) {
        this.variable = variable;
        this.path = path;
        this.meaning = meaning;
    }

    /** Its name in the environment. */
    public String variable() {
        return variable;
    }

    /** Its place in the file. */
    public String path() {
        return path;
    }

    /** What it is, for the documentation. */
    public String meaning() {
        return meaning;
    }

    /** Its place in the file as a JSON pointer. */
    String pointer() {
        return "/" + path.replace('.', '/');
    }
}
