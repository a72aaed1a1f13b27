package io.cordon.topology.ocsf;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The techniques of MITRE ATLAS 5.6 that detectors name, each under its first tactic. */
enum AtlasTechnique {
    EXFILTRATION_CYBER("AML.T0025", "Exfiltration via Cyber Means", Tactic.EXFILTRATION),
    COST("AML.T0034.002", "Agentic Resource Consumption", Tactic.IMPACT),
    EXTERNAL_HARMS("AML.T0048", "External Harms", Tactic.IMPACT),
    PROMPT_INJECTION("AML.T0051", "LLM Prompt Injection", Tactic.EXECUTION),
    DIRECT_INJECTION("AML.T0051.000", "Direct", Tactic.EXECUTION),
    INDIRECT_INJECTION("AML.T0051.001", "Indirect", Tactic.EXECUTION),
    TOOL_INVOCATION("AML.T0053", "AI Agent Tool Invocation", Tactic.EXECUTION),
    UNSECURED_CREDENTIALS("AML.T0055", "Unsecured Credentials", Tactic.CREDENTIAL_ACCESS),
    DATA_LEAKAGE("AML.T0057", "LLM Data Leakage", Tactic.EXFILTRATION),
    CONTEXT_POISONING("AML.T0080", "AI Agent Context Poisoning", Tactic.PERSISTENCE),
    CONFIGURATION_CHANGE("AML.T0081", "Modify AI Agent Configuration", Tactic.PERSISTENCE),
    RAG_CREDENTIALS("AML.T0082", "RAG Credential Harvesting", Tactic.CREDENTIAL_ACCESS),
    CONFIGURATION_CREDENTIALS("AML.T0083", "Credentials from AI Agent Configuration", Tactic.CREDENTIAL_ACCESS),
    DISCOVERY("AML.T0084", "Discover AI Agent Configuration", Tactic.DISCOVERY),
    TOOL_DISCOVERY("AML.T0084.001", "Tool Definitions", Tactic.DISCOVERY),
    CALL_CHAIN_DISCOVERY("AML.T0084.003", "Call Chains", Tactic.DISCOVERY),
    COLLECTION("AML.T0085", "Data from AI Services", Tactic.COLLECTION),
    TOOL_COLLECTION("AML.T0085.001", "AI Agent Tools", Tactic.COLLECTION),
    TOOL_EXFILTRATION("AML.T0086", "Exfiltration via AI Agent Tool Invocation", Tactic.EXFILTRATION),
    ALTERNATE_AUTHENTICATION("AML.T0091", "Use Alternate Authentication Material", Tactic.LATERAL_MOVEMENT),
    ACCESS_TOKEN("AML.T0091.000", "Application Access Token", Tactic.LATERAL_MOVEMENT),
    DELAYED_EXECUTION("AML.T0094", "Delay Execution of LLM Instructions", Tactic.DEFENSE_EVASION),
    TOOL_CREDENTIALS("AML.T0098", "AI Agent Tool Credential Harvesting", Tactic.CREDENTIAL_ACCESS),
    DESTRUCTION("AML.T0101", "Data Destruction via AI Agent Tool Invocation", Tactic.IMPACT),
    AGENT_DEPLOYMENT("AML.T0103", "Deploy AI Agent", Tactic.EXECUTION),
    ESCAPE("AML.T0105", "Escape to Host", Tactic.PRIVILEGE_ESCALATION);

    static final String MATRIX = "ATLAS 5.6";

    private static final Map<String, AtlasTechnique> BY_ID =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(t -> t.id, Function.identity()));

    private final String id;
    private final String title;
    private final Tactic tactic;

    AtlasTechnique(String id, String title, Tactic tactic) {
        this.id = requireNonNull(id);
        this.title = title;
        this.tactic = tactic;
    }

    static Optional<AtlasTechnique> find(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    String id() {
        return id;
    }

    String title() {
        return title;
    }

    Tactic tactic() {
        return tactic;
    }

    enum Tactic {
        EXECUTION("AML.TA0005", "Execution"),
        PERSISTENCE("AML.TA0006", "Persistence"),
        DEFENSE_EVASION("AML.TA0007", "Defense Evasion"),
        DISCOVERY("AML.TA0008", "Discovery"),
        COLLECTION("AML.TA0009", "Collection"),
        EXFILTRATION("AML.TA0010", "Exfiltration"),
        IMPACT("AML.TA0011", "Impact"),
        PRIVILEGE_ESCALATION("AML.TA0012", "Privilege Escalation"),
        CREDENTIAL_ACCESS("AML.TA0013", "Credential Access"),
        LATERAL_MOVEMENT("AML.TA0015", "Lateral Movement");

        private final String id;
        private final String title;

        Tactic(String id, String title) {
            this.id = id;
            this.title = title;
        }

        String id() {
            return id;
        }

        String title() {
            return title;
        }
    }
}
