package io.cordon.extract.secret;

import java.util.List;

/** Secrets that have no mark of their own: known by what stands around them. */
final class ContextFormats {

    static final List<SecretFormat> ALL = List.of(
            new SecretFormat(
                    "kubernetes-secret", List.of("kind"), new KubernetesSecret(), KubernetesSecret::normalForm),
            new SecretFormat("url-credentials", List.of("://"), new UrlCredentials()),
            new SecretFormat("curl-user", List.of("curl"), new CurlUser()),
            new SecretFormat("bearer-token", List.of("bearer", "authorization"), new BearerToken()),
            new SecretFormat("assignment", Assignment.KEYWORDS, new Assignment()));

    private ContextFormats() {}
}
