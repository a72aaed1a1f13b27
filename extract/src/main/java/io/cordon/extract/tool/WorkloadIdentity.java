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

    private WorkloadIdentity() {}

    /** Whether a short text names such a place. */
    static boolean isPlace(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return PLACES.stream().anyMatch(lower::contains);
    }
}
