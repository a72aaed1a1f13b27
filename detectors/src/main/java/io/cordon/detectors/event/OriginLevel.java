package io.cordon.detectors.event;

/** How well the sender of an event is known. Below {@link #VERIFIED} an event may only harm its own session, and at most by a hold. */
public enum OriginLevel {
    /** Anyone who may write to the topic. */
    UNVERIFIED,
    /** The topic or its ACL binds the tenant. */
    TENANT_BOUND,
    /** A MAC under a grant for exactly this session. */
    VERIFIED
}
