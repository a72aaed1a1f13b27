package io.cordon.connectors.testkit;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/** Collects everything that is logged, down to TRACE, while it is open. */
final class LogTap implements AutoCloseable {
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger own = (Logger) LoggerFactory.getLogger("io.cordon");
    private final Level rootLevel = root.getLevel();
    private final Level ownLevel = own.getLevel();
    private final ListAppender<ILoggingEvent> tap = new ListAppender<>();

    LogTap() {
        tap.start();
        root.setLevel(Level.TRACE);
        own.setLevel(Level.TRACE);
        root.addAppender(tap);
    }

    String text() {
        return List.copyOf(tap.list).stream().map(LogTap::line).collect(Collectors.joining("\n"));
    }

    private static String line(ILoggingEvent event) {
        var thrown = event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
        return event.getFormattedMessage() + " " + event.getKeyValuePairs() + " " + thrown;
    }

    @Override
    public void close() {
        root.detachAppender(tap);
        root.setLevel(rootLevel);
        own.setLevel(ownLevel);
    }
}
