package io.cordon.connectors.kafka;

import io.cordon.connectors.api.SecretValue;
import java.time.Duration;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;

/** A login with a principal's own password, followed by a question that changes nothing. */
enum LoginAttempt {
    /** None was made, or it did not reach the cluster. */
    NONE,
    /** It was let in. */
    ADMITTED,
    /** It was refused. */
    REFUSED;

    static LoginAttempt of(KafkaConfig config, Principal principal, SecretValue password) {
        Admin admin = null;
        try {
            admin = Admin.create(ClientSettings.of(config, principal.user(), password));
            Replies.await(admin.describeCluster().clusterId(), config.timeout());
            return ADMITTED;
        } catch (SslAuthenticationException e) {
            return NONE;
        } catch (AuthenticationException e) {
            return REFUSED;
        } catch (KafkaException e) {
            return NONE;
        } finally {
            if (admin != null) {
                admin.close(Duration.ZERO);
            }
        }
    }
}
