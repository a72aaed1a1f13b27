package io.cordon.schemas.topic;

import io.cordon.schemas.avro.AuditEvent;
import io.cordon.schemas.avro.BaselineDocument;
import io.cordon.schemas.avro.Circumstance;
import io.cordon.schemas.avro.Command;
import io.cordon.schemas.avro.Containment;
import io.cordon.schemas.avro.Credential;
import io.cordon.schemas.avro.DeadLetter;
import io.cordon.schemas.avro.Directive;
import io.cordon.schemas.avro.Event;
import io.cordon.schemas.avro.Finding;
import io.cordon.schemas.avro.GateEntry;
import io.cordon.schemas.avro.Intent;
import io.cordon.schemas.avro.JournalEntry;
import io.cordon.schemas.avro.OperatorRequest;
import io.cordon.schemas.avro.PolicyDocument;
import io.cordon.schemas.avro.PopulationChange;
import io.cordon.schemas.avro.Receipt;
import io.cordon.schemas.avro.RequestAnswer;
import io.cordon.schemas.avro.SlimRecord;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** A topic of Cordon: its name without prefix and the record type of its values. */
public enum Topic {
    EVENTS("events", Event.class),
    SLIM("slim", SlimRecord.class),
    AUDIT("audit", AuditEvent.class),
    CREDENTIALS("credentials", Credential.class),
    FINDINGS("findings", Finding.class),
    /** OCSF as JSON, for tools that know no Avro. */
    ALERTS("alerts", null),
    INTENTS("intents", Intent.class),
    POPULATION("population", PopulationChange.class),
    REQUESTS("requests", OperatorRequest.class),
    ANSWERS("answers", RequestAnswer.class),
    CONTAINMENT("containment", Containment.class),
    GATE("gate", GateEntry.class),
    COMMANDS("commands", Command.class),
    DIRECTIVES_SESSION("directives.session", Directive.class),
    DIRECTIVES_SUBJECT("directives.subject", Directive.class),
    RECEIPTS("receipts", Receipt.class),
    ACTUATOR_JOURNAL("actuator.journal", JournalEntry.class),
    POLICY("policy", PolicyDocument.class),
    BASELINES("baselines", BaselineDocument.class),
    DEAD_LETTER("dead-letter", DeadLetter.class),
    JOURNAL("journal", Circumstance.class);

    private final String shortName;

    @SuppressWarnings("ImmutableEnumChecker") // a class object
    private final @Nullable Class<? extends SpecificRecord> valueType;

    Topic(String shortName, @Nullable Class<? extends SpecificRecord> valueType) {
        this.shortName = shortName;
        this.valueType = valueType;
    }

    /** The name without prefix, such as {@code directives.session}. */
    public String shortName() {
        return shortName;
    }

    /** The Avro record type of the values; empty for JSON. */
    public Optional<Class<? extends SpecificRecord>> valueType() {
        return Optional.ofNullable(valueType);
    }

    /** The Avro schema of the values; empty for JSON. */
    public Optional<Schema> valueSchema() {
        return valueType().map(SpecificData.get()::getSchema);
    }
}
