package io.cordon.emitter.feature;

import static java.util.Objects.requireNonNull;

import io.cordon.extract.CallFeatures;
import io.cordon.extract.CallReading;
import io.cordon.schemas.avro.Argument;
import io.cordon.schemas.avro.SecretPrint;
import io.cordon.schemas.avro.ToolCallRequested;
import io.cordon.schemas.call.InsideArguments;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call whose payload says nothing of what stands in its arguments until it is complete. Until then that can be asked for, uncut: what an event may
 * carry is more than a call that is not long has, but for very dense ones. For one thread at a time.
 */
public final class AskedCall implements InsideArguments {
    /** Characters of arguments up to which a call need not be complete at once. It holds on to them until it is. */
    private static final int LONGEST = 2_048;

    private static final int ARGUMENTS =
            ToolCallRequested.SCHEMA$.getField("arguments").pos();
    private static final int TRUNCATED =
            ToolCallRequested.SCHEMA$.getField("truncated").pos();

    private final RequestedCall call;
    private @Nullable CallReading reading;

    /** A call that is complete. */
    public AskedCall(RequestedCall call) {
        this.call = requireNonNull(call, "call");
    }

    AskedCall(RequestedCall outline, CallReading reading) {
        this.call = outline;
        this.reading = reading;
    }

    /** The call as far as it is complete. */
    public RequestedCall call() {
        return call;
    }

    /** Whether the payload says all. */
    public boolean isComplete() {
        return reading == null;
    }

    boolean isLong() {
        long length = 0;
        for (Argument argument : call.payload().getArguments()) {
            length += argument.getLength();
        }
        return length > LONGEST;
    }

    /** Completes the payload, if it is not. */
    public RequestedCall complete() {
        if (reading != null) {
            CallFeatures features = reading.features();
            write(FeatureMapper.arguments(features.arguments()), features.truncated());
        }
        return call;
    }

    /** Completes the payload without what could not be read. */
    public RequestedCall giveUp() {
        write(List.of(), true);
        return call;
    }

    private void write(List<Argument> arguments, boolean truncated) {
        call.payload().put(ARGUMENTS, arguments);
        call.payload().put(TRUNCATED, truncated);
        reading = null; // What it held on to may go now.
    }

    @Override
    public List<SecretPrint> secrets(int argument) {
        return reading == null ? written(argument).getSecrets() : FeatureMapper.secrets(reading.secrets(argument));
    }

    @Override
    public ByteBuffer tokens(int argument) {
        return reading == null
                ? written(argument).getTokens()
                : FeatureMapper.bytes(reading.tokens(argument).toBytes());
    }

    @Override
    public ByteBuffer values(int argument) {
        return reading == null
                ? written(argument).getValues()
                : FeatureMapper.bytes(reading.values(argument).toBytes());
    }

    @Override
    public ByteBuffer all(int argument) {
        complete();
        return written(argument).getValues();
    }

    private Argument written(int argument) {
        return call.payload().getArguments().get(argument);
    }
}
