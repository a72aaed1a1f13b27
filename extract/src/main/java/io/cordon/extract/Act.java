package io.cordon.extract;

/** What a call does beyond its capability class: the steps that chains of several calls are made of. A closed set; most calls do none. */
public enum Act {
    /** Asks which rights somebody has. */
    DISCOVER_PRIVILEGES,
    /** Takes or gives more rights: another user, a role, a policy. */
    ELEVATE,
    /** Reads the identity that the platform gives to a workload: a projected token, the metadata service. */
    READ_IDENTITY,
    /** Runs something in another workload or on another host. */
    RUN_ELSEWHERE,
    /** Asks the control plane of a cloud or a cluster. */
    ASK_CONTROL_PLANE,
    /** Fetches a file from elsewhere and keeps it. */
    FETCH_FILE,
    /** Runs a file, or what came through a pipe. */
    RUN_FILE,
    /** Encodes, packs or encrypts, so that content is no longer seen. */
    ENCODE,
    /** Looks for secrets by what they are called. */
    SEEK_SECRETS,
    /** Gathers much into one: an archive, a dump. */
    COLLECT,
    /** Turns off what watches or limits. */
    LOWER_GUARD
}
