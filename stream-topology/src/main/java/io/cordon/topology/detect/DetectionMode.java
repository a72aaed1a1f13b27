package io.cordon.topology.detect;

/** Whether what is found is acted on. Each detector has a mode of its own besides. */
public enum DetectionMode {
    /** Findings and alerts only: nothing that a gate, the containment owner or the subject core would act on. */
    SHADOW,
    ENFORCE
}
