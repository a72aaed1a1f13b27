package io.cordon.schemas.secret;

import java.nio.file.Path;
import java.security.KeyManagementException;
import java.security.SecureRandom;
import java.util.List;
import java.util.function.Supplier;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLContextSpi;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;

/** A context whose next connection is made by the one that is in force then. Certificate, key and trust are exchanged together: there is no moment with half of them. */
public final class FollowedTls extends SSLContext {
    private FollowedTls(Supplier<SSLContext> inForce) {
        super(new Spi(inForce), inForce.get().getProvider(), inForce.get().getProtocol());
    }

    /**
     * A context of what the files say at each new connection; open ones stay as they are.
     *
     * @param read makes it of all of them, and throws {@link IllegalArgumentException} if it cannot
     * @throws IllegalArgumentException if it cannot now
     */
    public static SSLContext of(List<Path> files, Supplier<SSLContext> read) {
        try {
            return new FollowedTls(FollowedFile.together(files, () -> made(read)));
        } catch (KeyFileException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static SSLContext made(Supplier<SSLContext> read) {
        try {
            return read.get();
        } catch (IllegalArgumentException e) {
            throw new KeyFileException(String.valueOf(e.getMessage()), e);
        }
    }

    private static final class Spi extends SSLContextSpi {
        private final Supplier<SSLContext> inForce;

        Spi(Supplier<SSLContext> inForce) {
            this.inForce = inForce;
        }

        @Override
        protected void engineInit(KeyManager[] keys, TrustManager[] trust, SecureRandom random)
                throws KeyManagementException {
            throw new KeyManagementException("this context follows its files");
        }

        @Override
        protected SSLSocketFactory engineGetSocketFactory() {
            return inForce.get().getSocketFactory();
        }

        @Override
        protected SSLServerSocketFactory engineGetServerSocketFactory() {
            return inForce.get().getServerSocketFactory();
        }

        @Override
        protected SSLEngine engineCreateSSLEngine() {
            return inForce.get().createSSLEngine();
        }

        @Override
        protected SSLEngine engineCreateSSLEngine(String host, int port) {
            return inForce.get().createSSLEngine(host, port);
        }

        @Override
        protected SSLSessionContext engineGetServerSessionContext() {
            return inForce.get().getServerSessionContext();
        }

        @Override
        protected SSLSessionContext engineGetClientSessionContext() {
            return inForce.get().getClientSessionContext();
        }

        @Override
        protected SSLParameters engineGetDefaultSSLParameters() {
            return inForce.get().getDefaultSSLParameters();
        }

        @Override
        protected SSLParameters engineGetSupportedSSLParameters() {
            return inForce.get().getSupportedSSLParameters();
        }
    }
}
