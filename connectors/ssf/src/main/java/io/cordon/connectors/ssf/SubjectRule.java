package io.cordon.connectors.ssf;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.connectors.api.PointRequest;
import java.util.Optional;

/**
 * How a credential's principal is named to receivers (RFC 9493 and the complex subject of the framework).
 *
 * @param issuer of the principal; there for {@link Format#ISS_SUB} and {@link Format#COMPLEX}
 */
record SubjectRule(Format format, Optional<String> issuer) {

    /** Formats; the names in configuration. */
    enum Format {
        OPAQUE,
        ISS_SUB,
        EMAIL,
        COMPLEX;

        boolean needsIssuer() {
            return this == ISS_SUB || this == COMPLEX;
        }
    }

    ObjectNode subject(PointRequest point) {
        var principal = point.credential().principal();
        return switch (format) {
            case OPAQUE -> opaque(principal);
            case ISS_SUB -> issuerAndSubject(principal);
            case EMAIL -> object("email").put("email", principal);
            case COMPLEX -> {
                var complex = object("complex");
                complex.set("user", issuerAndSubject(principal));
                complex.set("tenant", opaque(point.tenant()));
                yield complex;
            }
        };
    }

    static ObjectNode opaque(String id) {
        return object("opaque").put("id", id);
    }

    private ObjectNode issuerAndSubject(String principal) {
        return object("iss_sub").put("iss", issuer.orElseThrow()).put("sub", principal);
    }

    private static ObjectNode object(String format) {
        return JsonNodeFactory.instance.objectNode().put("format", format);
    }
}
