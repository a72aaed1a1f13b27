package io.cordon.actuator.journal;

import io.cordon.actuator.plan.JournalNote;
import io.cordon.actuator.plan.Report;
import org.apache.kafka.common.header.Headers;

/** What the records of a batch bear besides their values: where they belong in a trace. */
public interface Headings {

    /** Of an entry of the journal: what whoever takes over needs to go on with the trace. */
    Headers of(JournalNote note);

    /** Of the receipt of a report. */
    Headers of(Report report);
}
