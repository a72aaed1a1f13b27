package io.cordon.load.embeddings;

/**
 * What speaks against a call.
 *
 * @param session the session
 * @param sequence its place there
 * @param points of the strongest pattern of steering
 * @param likeTask how like the task it is
 * @param likeContent how like the nearest sentence of untrusted content it is
 */
record CallScore(String session, int sequence, int points, double likeTask, double likeContent) {

    double gap() {
        return likeContent - likeTask;
    }
}
