package io.cordon.schemas.call;

import io.cordon.schemas.avro.SecretPrint;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * What stands in the arguments of a call, found out when somebody asks: what decides about most calls is their names, places and sizes. An argument
 * goes by its place among the event's arguments. For one thread at a time.
 */
public interface InsideArguments {

    /** The secrets in an argument, through any layer, but for those in an earlier one. */
    List<SecretPrint> secrets(int argument);

    /** Packed prints of the stems of its words. */
    ByteBuffer tokens(int argument);

    /** Packed prints of the values in it. Short pieces may be among them or not. */
    ByteBuffer values(int argument);

    /** Packed prints of the values in it and of short pieces, as the event has them in the end. */
    ByteBuffer all(int argument);
}
