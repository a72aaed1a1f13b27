package io.cordon.emitter;

import static java.util.Objects.requireNonNull;

import io.cordon.schemas.grant.GrantSource;
import java.time.Duration;
import java.time.InstantSource;

/**
 * How an emitter works. Built with {@link #builder}.
 *
 * @param tenant the tenant that all sessions belong to
 * @param runtime name of the agent runtime, which grants are asked for
 * @param instance the process or pod
 * @param outlet where events go
 * @param grants where sessions get their grants
 * @param guard who decides about calls; it is not closed with the emitter
 * @param mode how far the runtime lets Cordon go
 * @param tools what is known about tools
 * @param deadlines how long things may take
 * @param capacity how much of the process may be used
 * @param failurePolicy which way a call goes when the guard fails
 * @param heartbeat how often each session says that it is alive
 * @param clock the runtime's clock
 */
public record EmitterConfig(
        String tenant,
        String runtime,
        String instance,
        Outlet outlet,
        GrantSource grants,
        CallGuard guard,
        Mode mode,
        ToolKnowledge tools,
        Deadlines deadlines,
        Capacity capacity,
        FailurePolicy failurePolicy,
        Duration heartbeat,
        InstantSource clock) {

    /** Checks that nothing is missing. */
    public EmitterConfig {
        requireName("tenant", tenant);
        requireName("runtime", runtime);
        requireName("instance", instance);
        requireNonNull(outlet, "outlet");
        requireNonNull(grants, "grants");
        requireNonNull(guard, "guard");
        requireNonNull(mode, "mode");
        requireNonNull(tools, "tools");
        requireNonNull(deadlines, "deadlines");
        requireNonNull(capacity, "capacity");
        requireNonNull(failurePolicy, "failurePolicy");
        requireNonNull(clock, "clock");
        if (heartbeat.isNegative() || heartbeat.isZero()) {
            throw new IllegalArgumentException("heartbeat must be positive, is " + heartbeat);
        }
    }

    /** A builder for the sessions of a tenant's runtime. */
    public static EmitterConfigBuilder builder(String tenant, String runtime) {
        return new EmitterConfigBuilder(tenant, runtime);
    }

    /** Names only: suppliers may show addresses with passwords. */
    @Override
    public String toString() {
        return "EmitterConfig[" + tenant + ", " + runtime + ", " + instance + ", " + mode + "]";
    }

    private static void requireName(String field, String value) {
        if (requireNonNull(value, field).isBlank() || value.length() > 200) {
            throw new IllegalArgumentException(field + " must have 1 to 200 characters");
        }
    }
}
