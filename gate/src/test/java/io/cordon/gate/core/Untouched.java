package io.cordon.gate.core;

import io.cordon.schemas.avro.SecretPrint;
import io.cordon.schemas.call.InsideArguments;
import java.nio.ByteBuffer;
import java.util.List;

/** Arguments with nothing in them that count how often somebody asks. */
final class Untouched implements InsideArguments {

    private int asked;

    int asked() {
        return asked;
    }

    @Override
    public List<SecretPrint> secrets(int argument) {
        asked++;
        return List.of();
    }

    @Override
    public ByteBuffer tokens(int argument) {
        return prints();
    }

    @Override
    public ByteBuffer values(int argument) {
        return prints();
    }

    @Override
    public ByteBuffer all(int argument) {
        return prints();
    }

    private ByteBuffer prints() {
        asked++;
        return ByteBuffer.allocate(0);
    }
}
