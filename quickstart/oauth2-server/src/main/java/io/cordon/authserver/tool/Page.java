package io.cordon.authserver.tool;

/** A web page of the demo: there is no way out to the real web. */
record Page(String url, String content) {}
