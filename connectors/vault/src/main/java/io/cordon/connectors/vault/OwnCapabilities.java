package io.cordon.connectors.vault;

import com.fasterxml.jackson.databind.JsonNode;
import io.cordon.connectors.api.Permission;
import io.cordon.connectors.http.HttpAnswer;
import io.cordon.connectors.http.Trouble;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/*
 * Prefixes of leases are not asked about: their paths are in the inventory only, and a policy names each mount.
 */
/** What the connector's own token may do on the paths that the connector calls, as Vault's {@code capabilities-self} says. */
final class OwnCapabilities {
    private static final String REFUSED =
            "Vault refuses the connector's own token, or its policies lack 'default', which lets a token ask about itself";

    private record Need(String path, Set<String> capabilities, String what) {}

    private static final List<Need> ALWAYS = List.of(
            new Need("identity/entity/id/any", Set.of("read", "update"), "no entity can be disabled"),
            new Need("auth/token/lookup-accessor", Set.of("update"), "nothing about tokens can be proven"),
            new Need("auth/token/revoke-accessor", Set.of("update"), "no token can be revoked"),
            new Need("sys/leases/lookup", Set.of("update"), "nothing about leases can be proven"),
            new Need("sys/leases/revoke", Set.of("update"), "no lease can be revoked"),
            new Need(
                    "auth/approle/role/any/secret-id-accessor/lookup",
                    Set.of("update"),
                    "nothing about secret ids can be proven"),
            new Need(
                    "auth/approle/role/any/secret-id-accessor/destroy",
                    Set.of("update"),
                    "no secret id can be destroyed"));
    private static final Need SEARCH =
            new Need("auth/token/accessors", Set.of("list", "sudo"), "the tokens of an entity cannot be found");

    private final VaultApi api;
    private final boolean searching;

    OwnCapabilities(VaultApi api, boolean searching) {
        this.api = api;
        this.searching = searching;
    }

    List<Permission> ask() {
        List<Need> needs = new ArrayList<>(ALWAYS);
        if (searching) {
            needs.add(SEARCH);
        }
        HttpAnswer answer = api.ownCapabilities(needs.stream().map(Need::path).toList());
        return needs.stream().map(need -> permission(need, answer)).toList();
    }

    private static Permission permission(Need need, HttpAnswer answer) {
        String name = need.path() + " " + need.capabilities().stream().sorted().toList();
        return Trouble.ofPermission(answer, name, REFUSED)
                .orElseGet(() -> read(name, need, (HttpAnswer.Response) answer));
    }

    private static Permission read(String name, Need need, HttpAnswer.Response response) {
        JsonNode told = response.body().path("data").path(need.path());
        if (!told.isArray()) {
            return new Permission.Unclear(name, "the question answered " + response.status() + " without this path");
        }
        Set<String> capabilities = new HashSet<>();
        told.forEach(capability -> capabilities.add(capability.asText()));
        return Permission.of(
                capabilities.contains("root") || capabilities.containsAll(need.capabilities()),
                name,
                need.what() + ": add the path to the policy of the connector's token");
    }
}
