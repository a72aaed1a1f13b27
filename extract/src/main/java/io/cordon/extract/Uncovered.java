package io.cordon.extract;

import io.cordon.extract.decode.Decoded;
import io.cordon.extract.text.ByteText;
import java.util.List;

/**
 * An argument with its layers taken off.
 *
 * @param text its clean text
 * @param layers what is wrapped in it
 * @param secrets what was found in either
 */
record Uncovered(ByteText text, List<Decoded> layers, List<SecretHit> secrets) {}
