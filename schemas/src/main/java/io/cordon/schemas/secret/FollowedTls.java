package io.cordon.schemas.secret;

import java.security.KeyManagementException;
import java.security.SecureRandom;
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
final class FollowedTls extends SSLContext {
    private FollowedTls(Supplier<SSLContext> inForce) {
        super(new Spi(inForce), inForce.get().getProvider(), inForce.get().getProtocol());
    }

    static SSLContext of(Supplier<SSLContext> inForce) {
        return new FollowedTls(inForce);
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
