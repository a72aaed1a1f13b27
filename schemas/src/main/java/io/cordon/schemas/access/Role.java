package io.cordon.schemas.access;

/** A part that speaks to the cluster under a principal of its own. */
public enum Role {
    RUNTIME("runtime", true, "An agent runtime with emitter and gate."),
    DETECTION("detect", false, "The detection application."),
    CONTAINMENT("containment", false, "The containment owner."),
    ACTUATOR("actuator", false, "The quarantine actuator."),
    AUDIT_SOURCE("audit-source", true, "Tells what targets saw."),
    CREDENTIAL_BROKER("credential-broker", true, "Issues credentials, lists them, and stops for what is contained."),
    OPERATOR("operator", false, "People at the command line; what they ask for is signed besides."),
    DRILL("drill", false, "Holds kill-path drills: lists canaries, reports a hostile session, waits for the answer."),
    SOC("soc", false, "Tools of the security operations centre: reads, and writes nowhere."),
    AUDIT_LOG("audit-log", false, "Writes the audit log to files."),
    BASELINES("baselines", false, "Puts what was learnt offline in force."),
    REVIEWER("reviewer", false, "Repeats what detection decided and compares: reads, and writes nowhere."),
    LAG("lag", false, "Sees how far detection is behind, to scale it; reads no record."),
    INSPECTOR("inspector", false, "Looks at settings, transactions and rights, not at records: `cordon doctor`."),
    INSTALLER("installer", false, "Creates topics and rights: as good as an administrator, for as long as it takes.");

    private final String label;
    private final boolean perTenant;
    private final String description;

    Role(String label, boolean perTenant, String description) {
        this.label = label;
        this.perTenant = perTenant;
        this.description = description;
    }

    /** Its part of the principal's name. */
    public String label() {
        return label;
    }

    /** Whether each tenant has its own principal. */
    public boolean perTenant() {
        return perTenant;
    }

    /** What it is, in a sentence. */
    public String description() {
        return description;
    }
}
