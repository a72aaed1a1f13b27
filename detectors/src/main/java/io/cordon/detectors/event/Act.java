package io.cordon.detectors.event;

/** What a call does beyond its capability class: the steps that chains of several calls are made of. Their order is part of stored state. */
public enum Act {
    /** Asks which rights somebody has. */
    DISCOVER_PRIVILEGES,
    /** Takes or gives more rights. */
    ELEVATE,
    /** Reads the identity that the platform gives to a workload. */
    READ_IDENTITY,
    /** Runs something in another workload or on another host. */
    RUN_ELSEWHERE,
    /** Asks the control plane of a cloud or a cluster. */
    ASK_CONTROL_PLANE,
    /** Fetches a file from elsewhere and keeps it. */
    FETCH_FILE,
    /** Runs a file, or what came through a pipe. */
    RUN_FILE,
    /** Encodes, packs or encrypts. */
    ENCODE,
    /** Looks for secrets by what they are called. */
    SEEK_SECRETS,
    /** Gathers much into one: an archive, a dump. */
    COLLECT,
    /** Turns off what watches or limits. */
    LOWER_GUARD
}
