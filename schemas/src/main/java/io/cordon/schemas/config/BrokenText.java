package io.cordon.schemas.config;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;

/** Where a configuration's text breaks off, and nothing of it: parsers quote what stands there, which may be a secret. */
public final class BrokenText {

    private BrokenText() {}

    /** Such as {@code not YAML at line 3, column 12}. */
    public static String place(IOException e) {
        JsonLocation at = e instanceof JsonProcessingException broken ? broken.getLocation() : null;
        return at == null ? "not YAML" : "not YAML at line " + at.getLineNr() + ", column " + at.getColumnNr();
    }
}
