package io.cordon.detectors.facts;

/**
 * A print that went out a moment ago.
 *
 * @param print the print
 * @param session index of the session in the tree that sent it
 * @param sequence sequence of the request
 * @param time engine time of the request in milliseconds
 * @param path path of the argument that held it
 * @param destination reduced destination
 */
public record SentPrint(long print, int session, long sequence, long time, String path, String destination) {}
