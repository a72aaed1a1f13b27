package io.cordon.connectors.okta;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.connectors.api.CredentialKind;
import io.cordon.connectors.api.Permission;
import io.cordon.connectors.testkit.PermissionContract;
import io.cordon.connectors.testkit.Target;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OktaPermissionsIT extends PermissionContract {
    private static final String MISSING = "okta.users.lifecycle.suspend";

    @Override
    protected Target granted() {
        return new OktaTarget(CredentialKind.PRINCIPAL, Optional.empty());
    }

    @Override
    protected Target lacking() {
        return without(MISSING);
    }

    @Override
    protected List<String> takenAway() {
        return List.of(MISSING);
    }

    private static OktaTarget without(String label) {
        var target = new OktaTarget(CredentialKind.PRINCIPAL, Optional.empty());
        target.simulator().takeAway(label);
        return target;
    }

    @Test
    void shouldNotTellWhenItMayNotReadItsOwnRoles() {
        try (var target = without("okta.iam.read")) {
            // When
            var permissions = target.connector().permissions();

            // Then
            assertThat(permissions)
                    .filteredOn(one -> !one.name().equals("introspection"))
                    .isNotEmpty()
                    .allSatisfy(one -> assertThat(one)
                            .isInstanceOfSatisfying(
                                    Permission.Unclear.class,
                                    unclear -> assertThat(unclear.why()).contains("okta.iam.read")));
        }
    }
}
