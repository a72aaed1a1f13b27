package io.cordon.schemas.access;

/** What a role may ask of the schema registry, which knows nothing of Kafka's rules: users and rights are set there, or at a gateway before it. */
public enum RegistryUse {
    /** It reads and writes no records with schemas. */
    NOTHING("nothing"),
    /** Which schema has this id, and which id has this schema. */
    LOOK_UP("look up"),
    /** Also to register schemas and to set how they may change. */
    REGISTER("look up, register, set compatibility");

    private final String label;

    RegistryUse(String label) {
        this.label = label;
    }

    /** In words. */
    public String label() {
        return label;
    }

    static RegistryUse of(Role role) {
        return switch (role) {
            case INSTALLER -> REGISTER;
            case LAG -> NOTHING;
            case RUNTIME,
                    DETECTION,
                    CONTAINMENT,
                    ACTUATOR,
                    AUDIT_SOURCE,
                    CREDENTIAL_BROKER,
                    OPERATOR,
                    DRILL,
                    SOC,
                    AUDIT_LOG,
                    BASELINES,
                    REVIEWER,
                    INSPECTOR -> LOOK_UP;
        };
    }
}
