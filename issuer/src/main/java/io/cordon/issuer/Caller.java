package io.cordon.issuer;

import static java.util.Objects.requireNonNull;

import javax.security.auth.x500.X500Principal;

/** Who asks, as somebody whom the issuer trusts says. */
sealed interface Caller {

    /** By the certificate of the TLS connection. */
    record Certificate(X500Principal subject) implements Caller {
        public Certificate {
            requireNonNull(subject, "subject");
        }

        @Override
        public String toString() {
            return "certificate " + subject.getName();
        }
    }

    /** By the {@code sub} of a token of the platform's identity provider. */
    record Token(String subject) implements Caller {
        public Token {
            requireNonNull(subject, "subject");
        }

        @Override
        public String toString() {
            return "token of " + subject;
        }
    }
}
