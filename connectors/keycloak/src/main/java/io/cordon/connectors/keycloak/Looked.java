package io.cordon.connectors.keycloak;

import io.cordon.connectors.http.HttpAnswer;

/**
 * What looking something up gave.
 *
 * @param <T> what was looked for
 */
sealed interface Looked<T> {

    /** It is there. */
    record Found<T>(T value, HttpAnswer.Response answer) implements Looked<T> {}

    /** The realm has no such thing. */
    record Absent<T>() implements Looked<T> {}

    /** Nobody knows. */
    record Unclear<T>(HttpAnswer answer) implements Looked<T> {}
}
