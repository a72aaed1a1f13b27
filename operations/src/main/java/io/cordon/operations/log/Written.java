package io.cordon.operations.log;

import java.nio.file.Path;

/** A line and where it stands. */
record Written(Path file, int number, Line line) {

    LogProblem problem(String what) {
        return new LogProblem(file, number, line.sequence(), what);
    }
}
