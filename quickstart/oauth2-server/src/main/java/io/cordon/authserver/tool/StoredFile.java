package io.cordon.authserver.tool;

/** A file of the demo; its name may have folders in it. */
record StoredFile(String name, String content) {}
