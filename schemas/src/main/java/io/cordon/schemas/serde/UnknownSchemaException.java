package io.cordon.schemas.serde;

/** The registry does not know the schema, the subject or the id. */
public final class UnknownSchemaException extends SerdeException {
    private static final long serialVersionUID = 1L;

    UnknownSchemaException(String message) {
        super(message, null);
    }

    @Override
    public boolean retriable() {
        return false;
    }
}
