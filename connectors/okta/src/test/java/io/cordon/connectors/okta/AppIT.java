package io.cordon.connectors.okta;

import io.cordon.connectors.testkit.ConnectorContract;
import io.cordon.connectors.testkit.Target;
import java.util.Optional;

/** A service app. Against the simulator: Okta cannot run here. */
class AppIT extends ConnectorContract {

    @Override
    protected Target open() {
        return OktaTarget.ofApps(Optional.empty());
    }

    @Override
    protected boolean refusesWhatWouldLiveAgain() {
        return true;
    }
}
