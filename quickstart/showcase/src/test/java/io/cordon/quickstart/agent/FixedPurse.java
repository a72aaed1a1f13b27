package io.cordon.quickstart.agent;

/** One credential for everything, and always one more. */
final class FixedPurse implements Purse {
    @Override
    public String refFor(String tool) {
        return "credential-1";
    }

    @Override
    public void renew() {}
}
