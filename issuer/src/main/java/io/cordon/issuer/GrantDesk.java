package io.cordon.issuer;

import io.cordon.schemas.grant.FileGrantSource;
import io.cordon.schemas.grant.GrantRequest;
import io.cordon.schemas.grant.Granted;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Holds the tenants' key files and makes grants with them. */
final class GrantDesk {
    private final Map<String, Path> keyFiles;
    private final Clock clock;

    /** @throws IllegalArgumentException if two files are for one tenant */
    GrantDesk(List<Path> keyFiles, Clock clock) {
        this.keyFiles = keyFiles.stream()
                .collect(Collectors.toMap(file -> new FileGrantSource(file).tenant(), file -> file, (one, other) -> {
                    throw new IllegalArgumentException(
                            one + " and " + other + " are for one tenant: keep the file of the newer epoch");
                }));
        this.clock = clock;
    }

    boolean serves(String tenant) {
        return keyFiles.containsKey(tenant);
    }

    /** By the key file as it is now: an epoch that was replaced counts from the next grant on. */
    Granted grant(GrantRequest request, RuntimeRule rule) {
        Path file = keyFiles.get(request.tenant());
        if (file == null) {
            throw new IllegalStateException("no key file for tenant " + request.tenant());
        }
        return new FileGrantSource(file, clock, rule.life()).grant(request);
    }
}
