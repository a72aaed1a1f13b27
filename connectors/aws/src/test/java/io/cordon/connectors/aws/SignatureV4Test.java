package io.cordon.connectors.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.connectors.http.HttpCall;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/** The SDK's own signer says what is right. */
class SignatureV4Test {
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
    private static final AwsKey LASTING = new AwsKey("AKIDEXAMPLE", "a-secret", Optional.empty());
    private static final AwsKey TEMPORARY = new AwsKey("ASIDEXAMPLE", "a-secret", Optional.of("a/session+token=="));

    private static Stream<Arguments> calls() {
        var form = HttpCall.post(URI.create("https://iam.amazonaws.com"))
                .form(Map.of("Action", "GetUser", "Version", "2010-05-08", "UserName", "ä b/c"));
        var json = HttpCall.post(URI.create("https://secretsmanager.eu-central-1.amazonaws.com/"))
                .body("application/x-amz-json-1.1", "{\"SecretId\":\"x\"}")
                .header("X-Amz-Target", "secretsmanager.GetSecretValue");
        var local = HttpCall.post(URI.create("http://127.0.0.1:5000/"))
                .form(Map.of("Action", "GetCallerIdentity", "Version", "2011-06-15"));
        return Stream.of(form, json, local)
                .flatMap(call -> Stream.of(Arguments.of(call, LASTING), Arguments.of(call, TEMPORARY)));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void shouldSignAsTheSdkDoes(HttpCall call, AwsKey key) {
        // When
        var signed = new SignatureV4("iam", "us-east-1", NOW).sign(call, key);

        // Then
        assertThat(signed.headers().get("Authorization")).isEqualTo(bySdk(call, key));
    }

    private static String bySdk(HttpCall call, AwsKey key) {
        AwsCredentialsIdentity identity = key.token()
                .<AwsCredentialsIdentity>map(
                        token -> AwsSessionCredentialsIdentity.create(key.id(), key.secret(), token))
                .orElseGet(() -> AwsCredentialsIdentity.create(key.id(), key.secret()));
        var request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.POST)
                .uri(call.uri().resolve("/"));
        call.headers().forEach((name, value) -> request.putHeader(name, List.of(value)));
        return AwsV4HttpSigner.create()
                .sign(r -> r.identity(identity)
                        .request(request.build())
                        .payload(
                                ContentStreamProvider.fromUtf8String(call.body().orElse("")))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "iam")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, "us-east-1")
                        .putProperty(HttpSigner.SIGNING_CLOCK, NOW))
                .request()
                .firstMatchingHeader("Authorization")
                .orElseThrow();
    }
}
