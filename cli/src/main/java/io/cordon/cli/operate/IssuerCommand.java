package io.cordon.cli.operate;

import io.cordon.issuer.IssuerService;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cordon issuer}: gives runtimes the grants of their sessions, until it is stopped. */
@Command(
        name = "issuer",
        mixinStandardHelpOptions = true,
        description = {
            "Gives runtimes the grants of their sessions over HTTPS, until SIGTERM or Ctrl-C. A runtime shows its certificate, or a token of your identity",
            "provider, and gets no more than the file says. The README of the module issuer shows a whole file."
        })
public final class IssuerCommand implements Callable<Integer> {

    @Option(names = "--config", required = true, paramLabel = "FILE", description = "Its configuration, YAML.")
    private Path config = Path.of("");

    @Override
    public Integer call() throws Exception {
        CountDownLatch stopped = new CountDownLatch(1);
        try (IssuerService issuer = IssuerService.start(config)) {
            System.err.println("issuer listens on port " + issuer.port() + ", metrics on port " + issuer.metricsPort());
            Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown, "issuer-end"));
            stopped.await();
        }
        return 0;
    }
}
