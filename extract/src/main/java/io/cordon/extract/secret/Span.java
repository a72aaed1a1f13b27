package io.cordon.extract.secret;

/**
 * Where something stands in a text.
 *
 * @param from its first character
 * @param to the position after its last one
 */
record Span(int from, int to) {

    int length() {
        return to - from;
    }
}
