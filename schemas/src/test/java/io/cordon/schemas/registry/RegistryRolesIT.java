package io.cordon.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.parts.RegistryGateway;
import io.cordon.parts.RegistryProcess;
import io.cordon.parts.TlsIdentity;
import io.cordon.schemas.access.AccessPlan;
import io.cordon.schemas.access.Installation;
import io.cordon.schemas.access.Member;
import io.cordon.schemas.access.RegistryUse;
import io.cordon.schemas.access.Role;
import io.cordon.schemas.avro.AuditEvent;
import io.cordon.schemas.avro.Subject;
import io.cordon.schemas.serde.Authentication;
import io.cordon.schemas.serde.HttpSchemaRegistry;
import io.cordon.schemas.serde.RegistryConfig;
import io.cordon.schemas.serde.RegistryUnavailableException;
import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.schemas.serde.TrustStore;
import io.cordon.schemas.testing.RegistryExtension;
import io.cordon.schemas.topic.TopicNames;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Walks the registry's part of docs/access.md, behind the gateway that the quickstart has before a real registry. */
@ExtendWith(RegistryExtension.class)
class RegistryRolesIT {
    private static final AccessPlan PLAN = AccessPlan.of(new Installation(TopicNames.standard(), "acme"));
    private static final String SUBJECT = "cordon.roles-value";

    @TempDir
    private static Path directory;

    private static RegistryGateway gateway;
    private static int known;

    @BeforeAll
    static void start(RegistryProcess registry) {
        gateway = RegistryGateway.start(
                registry.confluentUrl(),
                TlsIdentity.create(directory, "registry"),
                names(member -> member.registry() != RegistryUse.NOTHING).stream()
                        .collect(Collectors.toMap(name -> name, RegistryRolesIT::password)),
                names(member -> member.registry() == RegistryUse.REGISTER));
        known = client(Role.INSTALLER).register(SUBJECT, Subject.getClassSchema());
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void shouldDoWhatItsRowSaysAndNoMore(Role role) {
        // Given
        SchemaRegistry client = client(role);
        switch (PLAN.member(role).registry()) {
            case NOTHING -> refused(() -> client.byId(known), 401);
            case LOOK_UP -> {
                looksUp(client);
                refused(() -> client.register(SUBJECT + "-2", AuditEvent.getClassSchema()), 403);
                refused(() -> client.requireCompatibility(SUBJECT, "NONE"), 403);
            }
            case REGISTER -> {
                looksUp(client);
                client.requireCompatibility(SUBJECT, "FULL_TRANSITIVE");
                assertThat(client.register(SUBJECT + "-3", AuditEvent.getClassSchema()))
                        .isPositive();
            }
        }
    }

    @Test
    void shouldLetNobodyInWithAnothersName() {
        // Given
        SchemaRegistry guessing = new HttpSchemaRegistry(config(Authentication.basic("cordon-installer", "a guess")));

        // When // Then
        refused(() -> guessing.byId(known), 401);
        refused(() -> new HttpSchemaRegistry(config(Authentication.none())).byId(known), 401);
    }

    private static void looksUp(SchemaRegistry client) {
        assertThat(client.idOf(SUBJECT, Subject.getClassSchema())).isEqualTo(known);
        assertThat(client.byId(known).getFullName())
                .isEqualTo(Subject.getClassSchema().getFullName());
        assertThat(client.versions(SUBJECT)).isNotEmpty();
    }

    private static void refused(ThrowingCallable what, int status) {
        assertThatThrownBy(what)
                .isInstanceOf(RegistryUnavailableException.class)
                .hasMessageContaining("refused the caller")
                .hasMessageContaining("HTTP " + status)
                .hasMessageNotContaining("guess");
    }

    private static SchemaRegistry client(Role role) {
        String name = PLAN.member(role).principal();
        return new HttpSchemaRegistry(config(Authentication.basic(name, password(name))));
    }

    private static RegistryConfig config(Authentication authentication) {
        return RegistryConfig.of(gateway.url())
                .withAuth(authentication)
                .withTrust(TrustStore.pem(directory.resolve("registry.pem")))
                .withRounds(1, Duration.ZERO);
    }

    private static Set<String> names(Predicate<Member> which) {
        return PLAN.members().stream().filter(which).map(Member::principal).collect(Collectors.toSet());
    }

    private static String password(String name) {
        return "password of " + name;
    }
}
