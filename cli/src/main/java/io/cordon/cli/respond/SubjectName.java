package io.cordon.cli.respond;

import io.cordon.schemas.avro.Subject;
import io.cordon.schemas.avro.SubjectKind;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * How an operator names a subject: {@code session:ID}, {@code tree:ROOT}, {@code agent:ID} or {@code credential:REF}; a bare id is a session.
 *
 * @param kind what it is
 * @param ref its id
 */
record SubjectName(SubjectKind kind, String ref) {

    static final String FORM = "session:ID, tree:ROOT, agent:ID or credential:REF; a bare ID is a session";

    static SubjectName parse(String text) {
        int colon = text.indexOf(':');
        Optional<SubjectKind> kind = colon < 0 ? Optional.empty() : kind(text.substring(0, colon));
        return kind.map(known -> new SubjectName(known, text.substring(colon + 1)))
                .orElseGet(() -> new SubjectName(SubjectKind.SESSION, text));
    }

    private static Optional<SubjectKind> kind(String word) {
        for (SubjectKind each : SubjectKind.values()) {
            if (each != SubjectKind.UNKNOWN
                    && each.name().toLowerCase(Locale.ROOT).equals(word)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    static SubjectName of(Subject subject) {
        return new SubjectName(subject.getKind(), subject.getRef());
    }

    /** Anything but a session reaches further than the one agent at work that somebody looked at. */
    boolean wide() {
        return kind != SubjectKind.SESSION;
    }

    boolean names(Subject subject) {
        return subject.getKind() == kind && subject.getRef().equals(ref);
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + ref;
    }

    /** For picocli. */
    static final class Converter implements ITypeConverter<SubjectName> {

        @Override
        public SubjectName convert(String text) {
            if (text.isBlank() || text.endsWith(":")) {
                throw new TypeConversionException("a subject is " + FORM);
            }
            return parse(text);
        }
    }
}
