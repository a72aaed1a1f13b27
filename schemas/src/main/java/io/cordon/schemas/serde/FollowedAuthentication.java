package io.cordon.schemas.serde;

import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks anew for each request, which are few: schemas are remembered. Thread-safe. */
final class FollowedAuthentication implements Authentication {
    private static final Logger LOG = LoggerFactory.getLogger(FollowedAuthentication.class);

    private final Supplier<Authentication> now;
    private volatile Authentication last;

    FollowedAuthentication(Supplier<Authentication> now) {
        this.now = now;
        this.last = now.get();
    }

    @Override
    public Optional<String> header() {
        try {
            last = now.get();
        } catch (RuntimeException e) {
            LOG.atError()
                    .addKeyValue("error", String.valueOf(e.getMessage()))
                    .log("the secret for the schema registry can't be read, the one before stays in force");
        }
        return last.header();
    }

    @Override
    public String toString() {
        return "Followed[" + last + "]";
    }
}
