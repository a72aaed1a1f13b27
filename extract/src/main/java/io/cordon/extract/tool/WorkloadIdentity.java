package io.cordon.extract.tool;

import java.util.Locale;
import java.util.Set;

/** Where a platform keeps the identity that it gives to a workload: projected tokens and metadata services. */
final class WorkloadIdentity {

    private static final int LONGEST = 512;

    private static final Set<String> PLACES = Vocabulary.of("""
            169.254.169.254 169.254.170.2 fd00:ec2::254 100.100.100.200 metadata.google.internal serviceaccount/token
            /secrets/azure/tokens /secrets/tokens/ aws_web_identity_token_file azure_federated_token_file
            aws_container_credentials
            """);

    /** A text without one of these names no place. */
    private static final AnyOf TELLING = new AnyOf(
            "169.254 fd00:ec2 100.100 metadata.google serviceaccount/ /secrets/ aws_web aws_container azure_federated");

    private WorkloadIdentity() {}

    /** Whether a short text names such a place. */
    static boolean isPlace(String text) {
        if (text.length() > LONGEST || !TELLING.in(text)) {
            return false;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return PLACES.stream().anyMatch(lower::contains);
    }
}
