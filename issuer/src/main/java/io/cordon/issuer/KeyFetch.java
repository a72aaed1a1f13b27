package io.cordon.issuer;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URL;
import java.text.ParseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches the keys of an identity provider, and counts. An answer that is no set of keys is none. */
final class KeyFetch implements ResourceRetriever {
    private static final Logger log = LoggerFactory.getLogger(KeyFetch.class);
    private static final int PATIENCE_MILLIS = 2_000;
    private static final int LONGEST_BODY = 1 << 18;

    private final ResourceRetriever http = new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, LONGEST_BODY);
    private final IssuerMeters meters;

    KeyFetch(IssuerMeters meters) {
        this.meters = meters;
    }

    @Override
    public Resource retrieveResource(URL address) throws IOException {
        try {
            Resource answer = http.retrieveResource(address);
            JWKSet.parse(answer.getContent());
            meters.keysFetched(true);
            return answer;
        } catch (ParseException e) {
            throw failed(address, new IOException("the identity provider's answer is no set of keys", e));
        } catch (IOException e) {
            throw failed(address, e);
        }
    }

    private IOException failed(URL address, IOException e) {
        meters.keysFetched(false);
        // The class alone: a message may hold what the provider answered.
        log.atWarn()
                .addKeyValue("address", address)
                .addKeyValue("error", e.getClass().getSimpleName())
                .log("keys of the identity provider not fetched");
        return e;
    }
}
