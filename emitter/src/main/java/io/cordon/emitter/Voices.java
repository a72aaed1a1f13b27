package io.cordon.emitter;

import io.cordon.emitter.feature.ScopeMapper;
import io.cordon.extract.CrossKey;
import io.cordon.extract.Extractor;
import io.cordon.extract.PrintKeys;
import io.cordon.extract.TreeKey;
import io.cordon.schemas.grant.GrantRequest;
import io.cordon.schemas.grant.GrantSource;
import io.cordon.schemas.grant.Granted;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/** Gets sessions their grants. A session that gets none still speaks: unverified, which readers see. */
final class Voices {
    private final GrantSource grants;
    private final String runtime;
    private final Capacity capacity;
    private final Counters counters;
    private final SecureRandom random = new SecureRandom();
    private final Warnings ungranted = new Warnings("no grant, the session speaks unverified");

    Voices(EmitterConfig config, Counters counters) {
        this.grants = config.grants();
        this.runtime = config.runtime();
        this.capacity = config.capacity();
        this.counters = counters;
    }

    /** What a session asks a grant with. */
    GrantRequest request(SessionIdentity identity, Optional<ScopeDeclaration> scope, boolean drill) {
        return new GrantRequest(
                identity.tenant(),
                runtime,
                identity.agent(),
                identity.agentType(),
                identity.session(),
                identity.root(),
                identity.parent(),
                scope.map(this::digest).orElse(""),
                drill);
    }

    /** The voice of a session. Without a grant it uses its parent's print keys, or random ones. */
    Voice voice(SessionIdentity identity, GrantRequest request, Optional<PrintKeys> inherited) {
        try {
            return granted(identity, grants.grant(request));
        } catch (RuntimeException | LinkageError e) {
            counters.ungranted.increment();
            ungranted.say(identity.session(), e);
            PrintKeys keys = inherited.orElseGet(this::randomKeys);
            return new Voice(identity, keys, Optional.empty(), new byte[0], Optional.empty());
        }
    }

    private static Voice granted(SessionIdentity identity, Granted granted) {
        PrintKeys keys = new PrintKeys(
                TreeKey.of(granted.treePrintKey()),
                granted.crossKey().map(CrossKey::of),
                granted.grant().keyEpoch());
        return new Voice(
                identity, keys, Optional.of(granted.grant()), granted.encodedGrant(), Optional.of(granted.macKey()));
    }

    /** A scope that cannot be read is bound by no grant; that it was declared is still said. */
    private String digest(ScopeDeclaration scope) {
        try {
            return readableDigest(scope);
        } catch (RuntimeException | StackOverflowError e) {
            counters.extractionFailures.increment();
            return "";
        }
    }

    /** The digest leaves prints out, so that any key does to make it. */
    private String readableDigest(ScopeDeclaration scope) {
        ByteBuffer digest = ScopeMapper.map(scope, new Extractor(randomKeys(), capacity.limits()))
                .getDigest();
        byte[] bytes = new byte[digest.remaining()];
        digest.duplicate().get(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private PrintKeys randomKeys() {
        byte[] key = new byte[16];
        random.nextBytes(key);
        return new PrintKeys(TreeKey.of(key), Optional.empty(), "");
    }
}
